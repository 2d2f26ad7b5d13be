import { lowerCase } from '../text/classes.ts';
import { printName } from './print-name.ts';
import { topLevelDomains } from './top-level-domains.ts';
import { belowApexInAnyCase } from './zone-names.ts';

const A = 0x41;
const SMALL_A = 0x61;
const SMALL_X = 0x78;
const SMALL_Z = 0x7a;
const HYPHEN = 0x2d;

let tops: ReadonlySet<string> | undefined;

/** In a function, as most names never ask for it. */
function readTops(): ReadonlySet<string> {
  const found = new Set<string>();
  let before = '';
  for (const [, shared = '', rest = ''] of topLevelDomains.matchAll(/([A-Z])([^A-Z]*)/g)) {
    before = before.slice(0, shared.charCodeAt(0) - A) + rest;
    found.add(before);
  }
  return found;
}

/** Whether a label in wire form, in any case, is a top-level domain. */
export function isTopLevel(bytes: Uint8Array, at: number): boolean {
  if (!mayBeTopLevel(bytes, at)) return false;
  tops ??= readTops();
  let label = '';
  for (let octet = at + 1; octet <= at + bytes[at]!; octet++)
    label += String.fromCharCode(lowerCase[bytes[octet]!]!);
  return tops.has(label);
}

/** Whether a label has letters alone, as all of them have save A-labels: most names of a zone end in something else, and cost no text. */
function mayBeTopLevel(bytes: Uint8Array, at: number): boolean {
  const stop = at + bytes[at]!;
  for (let octet = at + 1; octet <= stop; octet++) {
    const letter = lowerCase[bytes[octet]!]!;
    if (letter < SMALL_A || letter > SMALL_Z)
      return (bytes[at + 1]! | 0x20) === SMALL_X && bytes[at + 3] === HYPHEN;
  }
  return true;
}

/**
 * Whether a name seems to lack its final dot, so that an origin was added to it (RFC 1035 5.1): of its labels `bytes[at..at+length)`, which
 * stand before that, there are several, and they end in the zone's name or in a top-level domain.
 */
export function lacksFinalDot(bytes: Uint8Array, at: number, length: number, apex: Uint8Array): boolean {
  const end = at + length;
  let last = at;
  while (last < end && last + bytes[last]! + 1 < end) last += bytes[last]! + 1;
  if (last === at) return false;
  if (isTopLevel(bytes, last)) return true;
  return apex.length > 1 && belowApexInAnyCase(bytes, at, end, apex, apex.length - 1) >= 0;
}

/** Such a name as it was meant. */
export const inFull = (bytes: Uint8Array, at: number, length: number): string =>
  printName(bytes.subarray(at, at + length), 0);
