import { ascii, indexOfOctet, isWord, startsFolded } from './octets.ts';

const SPACE = 0x20;
const DOT = 0x2e;
const PERCENT = 0x25;
const COLON = 0x3a;
const EQUALS = 0x3d;
const include = ascii('include:');
const redirect = ascii('redirect=');
const all = ascii('all');
const isQualifier = new Uint8Array(256);
for (const octet of ascii('+-?~')) isQualifier[octet] = 1;

/** Another name whose policy counts too: the octets of the term and those of the name, without a final dot. */
export interface Referral {
  readonly start: number;
  readonly stop: number;
  readonly nameStart: number;
  readonly nameStop: number;
}

/** Whether a name that `bytes[begin..end)`, an SPF record, refers to may end in `suffix`, which is in lower case. */
export function mayReferTo(bytes: Uint8Array, begin: number, end: number, suffix: Uint8Array): boolean {
  for (let at = begin; at < end; at++) {
    // Most octets are told apart at once.
    const word = bytes[at] === COLON ? include : bytes[at] === EQUALS ? redirect : undefined;
    if (word === undefined) continue;
    const start = at + 1 - word.length;
    if (!startsTerm(bytes, begin, start) || !startsFolded(bytes, start, end, word)) continue;
    const stop = indexOfOctet(bytes, at, end, SPACE);
    const nameStop = bytes[stop - 1] === DOT ? stop - 1 : stop;
    if (nameStop - start > suffix.length && startsFolded(bytes, nameStop - suffix.length, nameStop, suffix))
      return true;
  }
  return false;
}

/** Whether a term of the record that begins at `begin` starts at `start`, or its name behind a qualifier. */
function startsTerm(bytes: Uint8Array, begin: number, start: number): boolean {
  if (start <= begin || bytes[start - 1] === SPACE) return start >= begin;
  return isQualifier[bytes[start - 1]!] === 1 && (start - 1 === begin || bytes[start - 2] === SPACE);
}

/**
 * The names in `bytes[begin..end)`, an SPF record, whose policies are looked up when no server matches before: those of include, and
 * that of redirect where no all stands (RFC 7208 5.2, 6.1). Names with macros are left out.
 */
export function spfReferrals(bytes: Uint8Array, begin: number, end: number): Referral[] {
  const found: Referral[] = [];
  let last: Referral | undefined;
  for (let at = begin; at < end; ) {
    const start = at;
    const stop = indexOfOctet(bytes, start, end, SPACE);
    at = stop + 1;
    const word = start < stop && isQualifier[bytes[start]!] === 1 ? start + 1 : start;
    if (isWord(bytes, word, stop, all)) return found;
    if (startsFolded(bytes, word, stop, include)) {
      const referral = referralOf(bytes, start, word + include.length, stop);
      if (referral !== undefined) found.push(referral);
    } else if (startsFolded(bytes, start, stop, redirect)) {
      last = referralOf(bytes, start, start + redirect.length, stop);
    }
  }
  return last === undefined ? found : [...found, last];
}

function referralOf(bytes: Uint8Array, start: number, nameStart: number, stop: number): Referral | undefined {
  if (nameStart === stop || indexOfOctet(bytes, nameStart, stop, PERCENT) < stop) return undefined;
  return { start, stop, nameStart, nameStop: bytes[stop - 1] === DOT ? stop - 1 : stop };
}
