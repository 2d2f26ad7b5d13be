import type { Reason } from '../../catalog/reasons.ts';
import { MAX_LABEL, MAX_NAME } from '../name/limits.ts';

/** Algorithms for private use, told apart by a name or an object identifier before the data (RFC 4034 A.1.1). */
export const PRIVATE_DNS = 253;
export const PRIVATE_OID = 254;

/** The tag of an object identifier (ITU-T X.690 8.19). */
const OID_TAG = 0x06;
/** Says that the number goes on with the next octet; a number does not start with a zero in it. */
const MORE = 0x80;

/** Why the data `bytes[start..stop)` of a key or a signature are none of an algorithm for private use; of others nothing is said. */
export function privateFault(
  algorithm: number,
  bytes: Uint8Array,
  start: number,
  stop: number,
): Reason | undefined {
  if (algorithm === PRIVATE_DNS && !startsWithName(bytes, start, stop)) return 'private/name';
  if (algorithm === PRIVATE_OID && !startsWithOid(bytes, start, stop)) return 'private/oid';
  return undefined;
}

/** An uncompressed name in wire form (RFC 4034 A.1.1). */
function startsWithName(bytes: Uint8Array, start: number, stop: number): boolean {
  let at = start;
  while (at < stop && bytes[at] !== 0) {
    if (bytes[at]! > MAX_LABEL) return false;
    at += bytes[at]! + 1;
  }
  return at < stop && at + 1 - start <= MAX_NAME;
}

/** The length of an object identifier, and that in BER: tag, length and numbers of seven bits an octet (RFC 4034 A.1.1). */
function startsWithOid(bytes: Uint8Array, start: number, stop: number): boolean {
  const length = bytes[start]!;
  const from = start + 3;
  const to = start + 1 + length;
  if (start >= stop || to > stop || to <= from) return false;
  if (bytes[start + 1] !== OID_TAG || bytes[start + 2] !== to - from) return false;
  for (let at = from; at < to; at++) {
    const isFirst = at === from || (bytes[at - 1]! & MORE) === 0;
    if (isFirst && bytes[at] === MORE) return false;
  }
  return (bytes[to - 1]! & MORE) === 0;
}
