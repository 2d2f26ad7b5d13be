import type { Reason } from '../../catalog/reasons.ts';
import { lowerCase } from './classes.ts';
import { decimal } from './decimal.ts';

/** The largest TTL (RFC 2181 8). */
export const MAX_TTL = 0x7fffffff;

const secondsOf = new Map<number, number>([
  [0x77, 604_800],
  [0x64, 86_400],
  [0x68, 3_600],
  [0x6d, 60],
  [0x73, 1],
]);

/**
 * Reads a TTL: seconds, or numbers each followed by a unit of w, d, h, m, s, every unit at most once and in
 * any order. Answers -1 when it is no TTL and -2 when it is one above `limit`.
 */
export function ttl(bytes: Uint8Array, start: number, stop: number, limit: number): number {
  const seconds = decimal(bytes, start, stop, limit);
  return seconds === -1 ? withUnits(bytes, start, stop, limit) : seconds;
}

/** Why `ttl` answered less than the least TTL that is taken. */
export function ttlReason(answer: number): Reason {
  return answer === -1 ? 'ttl/not-a-ttl' : answer === -2 ? 'ttl/too-large' : 'ttl/too-small';
}

function withUnits(bytes: Uint8Array, start: number, stop: number, limit: number): number {
  let value = 0;
  let total = 0;
  let digits = 0;
  let seen = 0;
  for (let at = start; at < stop; at++) {
    const octet = bytes[at]!;
    const digit = octet - 0x30;
    if (digit >= 0 && digit <= 9) {
      if (value <= limit) value = value * 10 + digit;
      digits++;
      continue;
    }
    const seconds = secondsOf.get(lowerCase[octet]!);
    if (seconds === undefined || digits === 0) return -1;
    const bit = 1 << (lowerCase[octet]! - 0x61);
    if ((seen & bit) !== 0) return -1;
    seen |= bit;
    total += value * seconds;
    value = 0;
    digits = 0;
  }
  if (digits > 0 || seen === 0) return -1;
  return total > limit ? -2 : total;
}
