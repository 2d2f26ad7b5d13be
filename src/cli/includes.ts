import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Text } from '../engine/text/text-window.ts';
import type { Include, Included } from '../engine/zone/include.ts';
import { STANDARD_INPUT } from './inputs.ts';
import { type Files, ReadError } from './io.ts';

/** Gives the text of the file at `path`, which findings call `name`. */
type OpenIncluded = (path: string, name: string) => Text;

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
  files: Pick<Files, 'realPath'>,
  open: OpenIncluded,
): Include | undefined {
  if (path === undefined && includeRoot === undefined) return undefined;
  // Most zones include nothing, and then nothing is made or asked.
  let include: Include | undefined;
  return (name, from) => {
    include ??= includesOf(path, includeRoot, files, open);
    return include(name, from);
  };
}

function includesOf(
  path: string | undefined,
  includeRoot: string | undefined,
  files: Pick<Files, 'realPath'>,
  open: OpenIncluded,
): Include {
  const directories = [path === undefined ? undefined : dirname(path), includeRoot].filter(
    (one) => one !== undefined,
  );
  let roots: readonly Root[] | undefined;
  let zone: string | undefined;
  // A text stays as long as its zone, so that a file which is included a thousand times is kept once.
  const texts = new Map<string, Text>();

  function read(place: string): Included {
    try {
      roots ??= directories.map((given) => ({ given, real: files.realPath(given) }));
      zone ??= path === undefined ? '' : files.realPath(path);
      const absolute = resolve(place);
      const named = roots.some(
        ({ given, real }) => isBelow(absolute, resolve(given)) || isBelow(absolute, real),
      );
      const real = named ? files.realPath(place) : absolute;
      const root = roots.find((one) => isBelow(real, one.real));
      if (!named || root === undefined) return { fault: 'outside', file: place, why: 'it lies outside' };
      // One file has one name, whichever links lead to it: by that the engine knows a loop.
      const file = path !== undefined && real === zone ? path : join(root.given, relative(root.real, real));
      const bytes = texts.get(real) ?? open(real, file);
      texts.set(real, bytes);
      return { file, bytes };
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
