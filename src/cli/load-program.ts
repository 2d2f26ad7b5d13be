import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { constants, Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import type { program } from './program.ts';

/** The script is a function, so that it can be handed what a module has. */
type Start = (require: NodeJS.Require, place: Place) => { readonly program: typeof program };

/** Where the module is that loads it; few commands ask. */
interface Place {
  readonly url: string;
}

export interface LoadedScript {
  readonly script: Script;
  readonly start: () => typeof program;
}

/** The script of all commands but those that ask the network, and that of all. */
export type ScriptName = 'program' | 'network';

/**
 * Loads a bundled script beside `file`, whose `require` it gets, with what V8 made of it when it was built (`write-cache.ts`): compiling
 * it would take as long as Node's own start. Another V8 refuses that, and compiles it.
 */
export function loadProgram(
  file: string,
  require: NodeJS.Require,
  name: ScriptName = 'program',
): LoadedScript {
  const filename = join(dirname(file), `${name}.cjs`);
  const source = readFileSync(filename);
  const cachedData = cachedCode(filename, source);
  const script = new Script(source.toString('latin1'), {
    filename,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData && { cachedData }),
  });
  const start = script.runInThisContext() as Start;
  const place: Place = {
    get url() {
      return pathToFileURL(file).href;
    },
  };
  return { script, start: () => start(require, place).program };
}

export const cacheOf = (filename: string): string => filename.replace(/cjs$/, 'cache');

const SEAL = 4;

/** The code, and behind it what tells whether code and source are still the same. */
export function sealed(code: Buffer, source: Buffer): Buffer {
  const seal = Buffer.alloc(SEAL);
  seal.writeUInt32LE(sumOf(code, source));
  return Buffer.concat([code, seal]);
}

/** V8 compares no more than lengths: it would run the code of another source, and dies of code that was damaged. */
function cachedCode(filename: string, source: Buffer): Buffer | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(cacheOf(filename));
  } catch {
    // Without it the program only starts later.
    return undefined;
  }
  if (bytes.length < SEAL) return undefined;
  const end = bytes.length - SEAL;
  const code = bytes.subarray(0, end);
  return bytes.readUInt32LE(end) === sumOf(code, source) ? code : undefined;
}

const sumOf = (code: Buffer, source: Buffer): number => crc32(code, crc32(source));
