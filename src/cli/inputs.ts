import { basename, join } from 'node:path';
import { type Files, ReadError } from './io.ts';

/** One zone to check, or why there is none; plain data. */
export interface Input {
  /** What findings call it. */
  readonly file: string;
  /** Where it is; standard input is nowhere. */
  readonly path?: string;
  readonly fault?: string;
}

/** What findings call standard input. */
export const STANDARD_INPUT = '<stdin>';

const ZONE_FILE = /\.(?:zone|db)$/;

/** The zones that the operands mean, found as they are asked for: there may be a million files. */
export function* inputsOf(operands: readonly string[], files: Files): Generator<Input> {
  for (const operand of operands) {
    if (operand === '-') yield { file: STANDARD_INPUT };
    else yield* inputsAt(operand, files);
  }
}

/** The next inputs, `count` at most. */
export function take(inputs: Iterator<Input>, count: number): readonly Input[] {
  const taken: Input[] = [];
  while (taken.length < count) {
    const { done, value } = inputs.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

/** The zone's name as the name of its file tells it. */
export function originFromFile(path: string): string | undefined {
  const name = basename(path);
  if (ZONE_FILE.test(name)) return name.replace(ZONE_FILE, '');
  // db.example.org is how BIND's users name their files.
  const bare = name.replace(/^db\./, '');
  return bare.includes('.') ? bare : undefined;
}

function* inputsAt(path: string, files: Files): Generator<Input> {
  try {
    if (!files.isDirectory(path)) return yield { file: path, path };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return yield { file: path, fault: error.message };
  }
  let found = false;
  for (const input of zonesBelow(path, files)) {
    found = true;
    yield input;
  }
  if (!found) yield { file: path, fault: 'it holds no *.zone or *.db file' };
}

/** The zone files of a directory and below it, in the order of their paths. */
function* zonesBelow(directory: string, files: Files): Generator<Input> {
  try {
    // What `join` puts before a name is the same for all of them.
    const prefix = join(directory, '_').slice(0, -1);
    for (const name of sortedNames(directory, files)) {
      const path = prefix + name;
      if (name.endsWith('/')) yield* zonesBelow(path, files);
      else yield { file: path, path };
    }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    yield { file: directory, fault: error.message };
  }
}

/** Directories end in a slash, as they do inside of paths: so the order of names is the order of paths. */
function sortedNames(directory: string, files: Files): string[] {
  return files
    .list(directory)
    .filter(({ name, isDirectory }) => isDirectory || ZONE_FILE.test(name))
    .map(({ name, isDirectory }) => (isDirectory ? `${name}/` : name))
    .sort();
}
