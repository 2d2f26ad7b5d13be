import type { Random } from './random.ts';

const hexDigits = '0123456789ABCDEF';

/** RDATA of a DS: ECDSA P-256 or RSA/SHA-256 key, SHA-256 digest, which is 64 hex digits. */
export function ds(random: Random): string {
  return `${1 + random.below(65535)} ${random.pick([13, 13, 8])} 2 ${random.text(64, hexDigits)}`;
}

/** RDATA of a TLSA as most mail servers publish it: DANE-EE, SubjectPublicKeyInfo, SHA-256. */
export function tlsa(random: Random): string {
  return `3 1 1 ${random.text(64, hexDigits).toLowerCase()}`;
}
