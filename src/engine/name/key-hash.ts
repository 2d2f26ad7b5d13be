import type { HashKey } from './hash-key.ts';
import { keyedOctets, keyedUnits } from './keyed-hash.ts';
import { mixed } from './name-hash.ts';

/** Units of a text's start, and of its end: one of them tells most ids apart. */
const EDGE = 8;

/** Puts the octets `bytes[from..stop)` into a hash. */
export function hashOctets(
  state: number,
  bytes: Uint8Array,
  from: number,
  stop: number,
  key: HashKey,
): number {
  if (key.isCareful) return keyedOctets(key, state, bytes, from, stop);
  let hash = state;
  let at = from;
  for (; at + 4 <= stop; at += 4)
    hash = stirred(
      hash ^ bytes[at]! ^ (bytes[at + 1]! << 8) ^ (bytes[at + 2]! << 16) ^ (bytes[at + 3]! << 24),
    );
  for (; at < stop; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return mixed(hash);
}

/** The hash of a text: where none has been chosen, of a long one only how it starts and ends. */
export function hashText(text: string, key: HashKey): number {
  if (key.isCareful) return keyedUnits(key, 0, text);
  const { length } = text;
  let hash = key.seed;
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

/** The hash of a number. */
export const hashNumber = (number: number, key: HashKey): number =>
  key.isCareful ? keyedUnits(key, 1, String(number)) : mixed(key.seed ^ number ^ (number / 2 ** 32));

function stirred(state: number): number {
  const product = Math.imul(state, 0x9e3779b1);
  return product ^ (product >>> 15);
}
