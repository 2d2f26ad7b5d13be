import { lowerCase } from '../text/classes.ts';
import { printName } from './print-name.ts';
import { topLevelDomains } from './top-level-domains.ts';
import { belowApexInAnyCase } from './zone-names.ts';

const A = 0x41;

/** The top-level domains, and which hashes of `SLOTS` are those of one. */
interface Tops {
  readonly all: ReadonlySet<string>;
  readonly hashes: Uint8Array;
}

const SLOTS = 1 << 14;
/** Larger than any of them. */
const LONGEST = 24;
let tops: Tops | undefined;

/** In a function, as most names never ask for it. */
function readTops(): Tops {
  const found = new Set<string>();
  let before = '';
  for (const [, shared = '', rest = ''] of topLevelDomains.matchAll(/([A-Z])([^A-Z]*)/g)) {
    before = before.slice(0, shared.charCodeAt(0) - A) + rest;
    found.add(before);
  }
  const hashes = new Uint8Array(SLOTS);
  for (const label of found) {
    let hash = 0;
    for (let at = 0; at < label.length; at++) hash = hashWith(hash, label.charCodeAt(at));
    hashes[hash] = 1;
  }
  return { all: found, hashes };
}

const hashWith = (hash: number, letter: number): number => (Math.imul(hash, 31) + letter) & (SLOTS - 1);

/** Whether a label in wire form, in any case, is a top-level domain. The labels of most names are none by their hash, and cost no text. */
export function isTopLevel(bytes: Uint8Array, at: number): boolean {
  const stop = at + bytes[at]!;
  if (stop - at > LONGEST) return false;
  tops ??= readTops();
  let hash = 0;
  for (let octet = at + 1; octet <= stop; octet++) hash = hashWith(hash, lowerCase[bytes[octet]!]!);
  if (tops.hashes[hash] === 0) return false;
  let label = '';
  for (let octet = at + 1; octet <= stop; octet++) label += String.fromCharCode(lowerCase[bytes[octet]!]!);
  return tops.all.has(label);
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
