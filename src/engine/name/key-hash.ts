import { hashEachOctet, hashEachUnit } from './careful-hash.ts';
import { mixed } from './name-hash.ts';

/** Units of a text's start, and of its end: one of them tells most ids apart. */
const EDGE = 8;

/** Puts the octets `bytes[from..stop)` into a hash: into one that is slow and hard to choose octets for where `isCareful`. */
export function hashOctets(
  state: number,
  bytes: Uint8Array,
  from: number,
  stop: number,
  isCareful: boolean,
): number {
  if (isCareful) return mixed(hashEachOctet(state, bytes, from, stop));
  let hash = state;
  let at = from;
  for (; at + 4 <= stop; at += 4)
    hash = stirred(
      hash ^ bytes[at]! ^ (bytes[at + 1]! << 8) ^ (bytes[at + 2]! << 16) ^ (bytes[at + 3]! << 24),
    );
  for (; at < stop; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return mixed(hash);
}

/** Puts a text into a hash: of a long one only how it starts and ends unless `isCareful`. */
export function hashText(state: number, text: string, isCareful: boolean): number {
  if (isCareful) return mixed(hashEachUnit(state, text));
  const { length } = text;
  let hash = state;
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    if (at === EDGE && length > 2 * EDGE) at = length - EDGE;
    hash = stirred(
      hash ^
        text.charCodeAt(at) ^
        (text.charCodeAt(at + 1) << 8) ^
        (text.charCodeAt(at + 2) << 16) ^
        (text.charCodeAt(at + 3) << 24),
    );
  }
  for (; at < length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** Puts a number into a hash. */
export const hashNumber = (state: number, number: number, isCareful: boolean): number =>
  isCareful ? hashText(state, String(number), true) : mixed(state ^ number ^ (number / 2 ** 32));

function stirred(state: number): number {
  const product = Math.imul(state, 0x9e3779b1);
  return product ^ (product >>> 15);
}
