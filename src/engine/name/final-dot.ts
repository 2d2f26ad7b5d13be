import { lowerCase } from '../text/classes.ts';
import { printName } from './print-name.ts';
import { topLevelDomains } from './top-level-domains.ts';
import { belowApexInAnyCase } from './zone-names.ts';

const A = 0x41;
const Z = 0x5a;
/** Larger than any of them. */
const LONGEST = 24;
const SLOTS = 1 << 16;

let hashes: Uint8Array | undefined;
let all: ReadonlySet<string> | undefined;

const hashWith = (hash: number, letter: number): number => (Math.imul(hash, 31) + letter) & (SLOTS - 1);

/** Which hashes are those of a top-level domain. In a function, as most names never ask for it. */
function readHashes(): Uint8Array {
  const found = new Uint8Array(SLOTS);
  /** By number of letters, the hash of so many of the last one. */
  const hashOf = new Uint32Array(LONGEST + 1);
  let length = 0;
  for (let at = 0; at < topLevelDomains.length; at++) {
    const letter = topLevelDomains.charCodeAt(at);
    if (letter < A || letter > Z) hashOf[++length] = hashWith(hashOf[length - 1]!, letter);
    else {
      found[hashOf[length]!] = 1;
      length = letter - A;
    }
  }
  found[hashOf[length]!] = 1;
  found[0] = 0;
  return found;
}

function readAll(): ReadonlySet<string> {
  const found = new Set<string>();
  let before = '';
  for (const [, shared = '', rest = ''] of topLevelDomains.matchAll(/([A-Z])([^A-Z]*)/g)) {
    before = before.slice(0, shared.charCodeAt(0) - A) + rest;
    found.add(before);
  }
  return found;
}

/** Whether a label in wire form, in any case, is a top-level domain. The labels of most names are none by their hash, and cost no text. */
export function isTopLevel(bytes: Uint8Array, at: number): boolean {
  const stop = at + bytes[at]!;
  if (stop - at > LONGEST) return false;
  hashes ??= readHashes();
  let hash = 0;
  for (let octet = at + 1; octet <= stop; octet++) hash = hashWith(hash, lowerCase[bytes[octet]!]!);
  if (hashes[hash] === 0) return false;
  all ??= readAll();
  let label = '';
  for (let octet = at + 1; octet <= stop; octet++) label += String.fromCharCode(lowerCase[bytes[octet]!]!);
  return all.has(label);
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
