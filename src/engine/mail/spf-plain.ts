import { MAX_LABEL } from '../name/limits.ts';
import { ipv4End } from '../rrtypes/fields/ipv4-address.ts';
import { ipv6End } from '../rrtypes/fields/ipv6-address.ts';
import { ascii, isDigit, startsWith } from './octets.ts';
import { A, ALL, INCLUDE, IP4, IP6, isQualifier, MX } from './spf-mechanisms.ts';

const SPACE = 0x20;
const DOT = 0x2e;
const SLASH = 0x2f;
const ZERO = 0x30;
const COLON = 0x3a;

/** Three octets as one number, the first in the lowest bits. */
const three = (text: string): number =>
  text.charCodeAt(0) | (text.charCodeAt(1) << 8) | (text.charCodeAt(2) << 16);
const ALL_WORD = three('all');
const IP4_WORD = three('ip4');
const IP6_WORD = three('ip6');
const INCLUDE_WORD = three('inc');
const MX_ALONE = three('mx ');
const MX_DOMAIN = three('mx:');
const A_ALONE = three('a \0');
const A_DOMAIN = three('a:\0');
const TWO = 0xffff;
const restOfInclude = ascii('lude:');

/** Octets of names of hosts and of policies, most of which stand below a label with an underscore; a dot is told apart. */
const inName = new Uint8Array(256);
for (const octet of ascii('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_'))
  inName[octet] = 1;
inName[DOT] = 2;
const isSmall = (octet: number): boolean => (octet - 0x61) >>> 0 < 26;

/** Addresses are looked at and forgotten. */
const address = new Uint8Array(16);

/**
 * Reads the term at `start` if it is one of those that most records are made of, in small letters and right; answers where it ends,
 * and `record` has the place of its mechanism in the table. All others, and all faults, are `readTerm`'s: then the answer is -1.
 */
export function readPlainTerm(
  record: { mechanism: number },
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  const at = isQualifier[bytes[start]!] === 1 ? start + 1 : start;
  // The last term of nearly all records is an `all`.
  if (end - at < 3) return -1;
  const word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
  switch (word) {
    case ALL_WORD:
      record.mechanism = ALL;
      return endOfTerm(bytes, at + 3, end);
    case IP4_WORD:
      record.mechanism = IP4;
      return networkEnd(bytes, at + 3, end, 32);
    case IP6_WORD:
      record.mechanism = IP6;
      return networkEnd(bytes, at + 3, end, 128);
    case INCLUDE_WORD:
      record.mechanism = INCLUDE;
      return startsWith(bytes, at + 3, end, restOfInclude) ? domainEnd(bytes, at + 8, end) : -1;
    case MX_ALONE:
      record.mechanism = MX;
      return at + 2;
    case MX_DOMAIN:
      record.mechanism = MX;
      return domainEnd(bytes, at + 3, end);
  }
  record.mechanism = A;
  if ((word & TWO) === A_ALONE) return at + 1;
  return (word & TWO) === A_DOMAIN ? domainEnd(bytes, at + 2, end) : -1;
}

/** A place where a term may end, or -1. */
const endOfTerm = (bytes: Uint8Array, at: number, end: number): number =>
  at === end || bytes[at] === SPACE ? at : -1;

/** Where the address behind the colon at `colon` ends, with its prefix length. */
function networkEnd(bytes: Uint8Array, colon: number, end: number, limit: number): number {
  if (colon === end || bytes[colon] !== COLON) return -1;
  const start = colon + 1;
  const at = limit === 32 ? ipv4End(bytes, start, end, address, 0) : ipv6End(bytes, start, end, address, 0);
  if (at < 0 || at === end || bytes[at] === SPACE) return at;
  return bytes[at] === SLASH ? prefixEnd(bytes, at + 1, end, limit) : -1;
}

function prefixEnd(bytes: Uint8Array, start: number, end: number, limit: number): number {
  let length = 0;
  let at = start;
  while (at < end && at - start < 3 && isDigit(bytes[at]!)) length = length * 10 + bytes[at++]! - ZERO;
  if (at === start || length > limit || (bytes[start] === ZERO && at > start + 1)) return -1;
  return endOfTerm(bytes, at, end);
}

/** Where the name from `start` ends, of which the last label is all small letters and the last but one is there. */
function domainEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  let kind = 2;
  for (let last = kind; at < end; at++, last = kind) {
    kind = inName[bytes[at]!]!;
    if (kind === 0) break;
    // No label is empty.
    if (kind + last === 4) return -1;
  }
  if (at - start > MAX_LABEL) return -1;
  let label = at;
  while (label > start && isSmall(bytes[label - 1]!)) label--;
  return label < at && label > start && bytes[label - 1] === DOT ? endOfTerm(bytes, at, end) : -1;
}
