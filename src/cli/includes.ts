import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Include, Included } from '../engine/zone/include.ts';
import { STANDARD_INPUT } from './inputs.ts';
import { type Files, ReadError } from './io.ts';

/** A directory that files may be included from: as the user calls it, and without symbolic links. */
interface Root {
  readonly given: string;
  readonly real: string;
}

/**
 * Gives the files that the zone at `path` includes, from below its own directory and `includeRoot`. What lies elsewhere
 * is not touched, so that no zone can find out whether it exists. Undefined where there is no directory at all.
 */
export function zoneIncludes(
  path: string | undefined,
  includeRoot: string | undefined,
  files: Files,
): Include | undefined {
  const directories = [path === undefined ? undefined : dirname(path), includeRoot].filter(
    (one) => one !== undefined,
  );
  if (directories.length === 0) return undefined;
  let roots: readonly Root[] | undefined;

  function read(place: string): Included {
    try {
      roots ??= directories.map((given) => ({ given, real: files.realPath(given) }));
      const absolute = resolve(place);
      const named = roots.some(
        ({ given, real }) => isBelow(absolute, resolve(given)) || isBelow(absolute, real),
      );
      const real = named ? files.realPath(place) : absolute;
      const root = roots.find((one) => isBelow(real, one.real));
      if (!named || root === undefined) return { fault: 'outside', file: place, why: 'it lies outside' };
      // One file has one name, whichever links lead to it: by that the engine knows a loop.
      const isZone = path !== undefined && real === files.realPath(path);
      return { file: isZone ? path : join(root.given, relative(root.real, real)), bytes: files.read(real) };
    } catch (error) {
      if (error instanceof ReadError) return { fault: 'unreadable', file: place, why: error.message };
      throw error;
    }
  }

  return (name, from = STANDARD_INPUT) => {
    if (isAbsolute(name)) return read(name);
    const beside = from === STANDARD_INPUT ? undefined : read(join(dirname(from), name));
    if (beside !== undefined && (!('fault' in beside) || includeRoot === undefined)) return beside;
    const below = read(join(includeRoot!, name));
    return 'fault' in below ? (beside ?? below) : below;
  };
}

function isBelow(path: string, directory: string): boolean {
  return path.startsWith(directory.endsWith(sep) ? directory : directory + sep);
}
