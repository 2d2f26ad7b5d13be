import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';
import type { program } from './program.ts';

/** The script is a function, so that it can be handed what a module has. */
type Start = (require: NodeJS.Require, moduleUrl: string) => { readonly program: typeof program };

export interface LoadedScript {
  readonly script: Script;
  readonly start: () => typeof program;
}

/** The script of all commands but those that ask the network, and that of all. */
export type ScriptName = 'program' | 'network';

/**
 * Loads a bundled script with what V8 made of it when it was built (`write-cache.ts`): compiling it would take as long as
 * Node's own start. Another V8 refuses that, and compiles it.
 */
export function loadProgram(moduleUrl: string, name: ScriptName = 'program'): LoadedScript {
  const filename = fileURLToPath(new URL(`./${name}.cjs`, moduleUrl));
  const cache = cacheOf(filename);
  const script = new Script(readFileSync(filename, 'latin1'), {
    filename,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(existsSync(cache) && { cachedData: readFileSync(cache) }),
  });
  const start = script.runInThisContext() as Start;
  return { script, start: () => start(createRequire(moduleUrl), moduleUrl).program };
}

export const cacheOf = (filename: string): string => filename.replace(/cjs$/, 'cache');
