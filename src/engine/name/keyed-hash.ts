/**
 * HalfSipHash-1-3 (Aumasson, Bernstein) of 32 bits: who does not know the key cannot choose what shares a hash. It costs more than
 * other hashes do, so that tables make it when something has been chosen to share those.
 */

/** What is hashed stands in these four words while it is. */
let first = 0;
let second = 0;
let third = 0;
let fourth = 0;

function begin(low: number, high: number): void {
  first = low;
  second = high;
  third = 0x6c796765 ^ low;
  fourth = 0x74656462 ^ high;
}

function stir(): void {
  first = (first + second) | 0;
  second = ((second << 5) | (second >>> 27)) ^ first;
  first = (first << 16) | (first >>> 16);
  third = (third + fourth) | 0;
  fourth = ((fourth << 8) | (fourth >>> 24)) ^ third;
  first = (first + fourth) | 0;
  fourth = ((fourth << 7) | (fourth >>> 25)) ^ first;
  third = (third + second) | 0;
  second = ((second << 13) | (second >>> 19)) ^ third;
  third = (third << 16) | (third >>> 16);
}

function take(word: number): void {
  fourth ^= word;
  stir();
  first ^= word;
}

/** `rest` are the octets behind the last four, at most three, and `length` counts all. */
function end(length: number, rest: number): number {
  take((length << 24) | rest);
  third ^= 0xff;
  stir();
  stir();
  stir();
  return second ^ fourth;
}

/** Half of a key. */
export interface Key {
  readonly low: number;
  readonly high: number;
}

/** The hash of the octets `at` to `at + length`, behind which four more may be read. */
export function keyedView({ low, high }: Key, view: DataView, at: number, length: number): number {
  begin(low, high);
  const last = at + (length & ~3);
  for (let from = at; from < last; from += 4) take(view.getInt32(from, true));
  return end(length, view.getInt32(last, true) & ((1 << (8 * (length & 3))) - 1));
}

/** The hash of `state` and the octets `bytes[from..stop)`. */
export function keyedOctets(
  { low, high }: Key,
  state: number,
  bytes: Uint8Array,
  from: number,
  stop: number,
): number {
  begin(low, high);
  take(state);
  const last = from + ((stop - from) & ~3);
  for (let at = from; at < last; at += 4)
    take(bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24));
  let rest = 0;
  for (let at = stop - 1; at >= last; at--) rest = (rest << 8) | bytes[at]!;
  return end(stop - from, rest);
}

/** The hash of `state` and the units of a text. */
export function keyedUnits({ low, high }: Key, state: number, text: string): number {
  begin(low, high);
  take(state);
  for (let at = 1; at < text.length; at += 2) take(text.charCodeAt(at - 1) | (text.charCodeAt(at) << 16));
  const isOdd = (text.length & 1) === 1;
  return end(text.length, isOdd ? text.charCodeAt(text.length - 1) : 0);
}
