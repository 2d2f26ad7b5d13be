/** Octets that a line may have, its end not counted. */
export const MAX_LINE: number = 2 ** 20;

const LINE_FEED = 0x0a;
const CHUNK = 65_536;

/**
 * The lines of a stream, without their ends; undefined for one that is longer than `MAX_LINE`, of which nothing is kept.
 * A line holds until the next one is asked for. `read` fills octets as far as there are any, and answers how many: 0 at
 * the end.
 */
export function* linesOf(read: (into: Uint8Array) => number): Generator<Uint8Array | undefined> {
  // Room for the longest line, and behind it always for a chunk.
  const buffer = new Uint8Array(MAX_LINE + 2 * CHUNK);
  let start = 0;
  let end = 0;
  let isTooLong = false;
  for (;;) {
    const from = end;
    const count = read(buffer.subarray(from, from + CHUNK));
    if (count === 0) break;
    end += count;
    for (let at = find(buffer, from, end); at >= 0; at = find(buffer, start, end)) {
      yield isTooLong || at - start > MAX_LINE ? undefined : buffer.subarray(start, at);
      isTooLong = false;
      start = at + 1;
    }
    if (isTooLong || end - start > MAX_LINE) {
      isTooLong = true;
      start = end;
    }
    if (end > buffer.length - CHUNK) {
      buffer.copyWithin(0, start, end);
      end -= start;
      start = 0;
    }
  }
  if (isTooLong) yield undefined;
  else if (end > start) yield buffer.subarray(start, end);
}

function find(buffer: Uint8Array, from: number, end: number): number {
  const at = buffer.subarray(from, end).indexOf(LINE_FEED);
  return at < 0 ? -1 : from + at;
}
