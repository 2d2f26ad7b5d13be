import type { StoredText } from '../../src/engine/text/text-window.ts';

export interface WatchedText extends StoredText {
  /** Where in the text what was read at once ended. */
  readonly ends: ReadonlySet<number>;
  /** Octets that have been read so far. */
  readonly octets: number;
}

/** A text that is read from somewhere else, `most` octets at once. */
export function stored(bytes: Uint8Array, most: number = Number.POSITIVE_INFINITY): WatchedText {
  const ends = new Set<number>();
  let octets = 0;
  return {
    length: bytes.length,
    ends,
    get octets() {
      return octets;
    },
    read(into, position) {
      const some = bytes.subarray(position, position + Math.min(into.length, most));
      into.set(some);
      octets += some.length;
      ends.add(position + some.length);
      return some.length;
    },
  };
}
