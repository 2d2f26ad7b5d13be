/** Where an alias leads that is the last one. */
export const NOWHERE = -1;
const UNKNOWN = 0;
/** The length of what leads into a loop. */
const ENDLESS = -1;

/** How many aliases follow each other. */
export interface AliasLengths {
  /** By record that is an alias: how many there are from it on; below 0 for those that lead into a loop. */
  readonly length: Int32Array;
  /** The one of them from which it is one more than `most`, for those that are longer. */
  readonly joint: Int32Array;
}

/** Counts from the end of each chain, once for each alias. `next` is where an alias leads, `isLooped` whether it is in a loop. */
export function aliasLengths(
  next: Int32Array,
  isLooped: (alias: number) => boolean,
  most: number,
): AliasLengths {
  const length = new Int32Array(next.length);
  const joint = new Int32Array(next.length);
  const path: number[] = [];
  for (let start = 0; start < next.length; start++) {
    if (next[start] === NOWHERE) continue;
    let at = start;
    while (at !== NOWHERE && length[at] === UNKNOWN && !isLooped(at)) {
      path.push(at);
      at = next[at]!;
    }
    let behind = at === NOWHERE ? 0 : isLooped(at) ? ENDLESS : length[at]!;
    for (let alias = path.pop(); alias !== undefined; alias = path.pop()) {
      if (behind !== ENDLESS) behind++;
      length[alias] = behind;
      joint[alias] = behind > most + 1 ? joint[next[alias]!]! : alias;
    }
  }
  return { length, joint };
}
