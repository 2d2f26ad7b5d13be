import { ascii, indexOfOctet, isAlphanumeric, isDigit, isWord, startsFolded, wordIndex } from './octets.ts';

const SPACE = 0x20;
const TAB = 0x09;
const ONE = 0x31;
const SMALL_V = 0x76;
const versionWord = ascii('v=spf1');
const spfWord = ascii('spf');
const spf1Word = ascii('spf1');
/** Words that are typed for `spf1`. */
const misspelt = ['sfp1', 'sp1', 'sf1', 'psf1', 'fsp1', 'spfv1', 'spfl', 'spfi'].map(ascii);
const pieces = ['include:', 'ip4:', 'ip6:', 'redirect=', '-all', '~all', '?all', '+all'].map(ascii);
/** Signs and blanks between the `v` and what follows it; there is none in a word. */
const MOST_SIGNS = 4;
/** How far in a text that starts with `spf` its version may stand. */
const NEAR = 24;

/** Behind blanks and quotes. */
export function behindOrnament(bytes: Uint8Array, begin: number, end: number): number {
  let at = begin;
  while (at < end && (bytes[at]! <= SPACE || bytes[at] === 0x22 || bytes[at] === 0x27)) at++;
  return at;
}

/**
 * Where the version of a text ends that was meant as an SPF record and does not start with `v=spf1` and a space, the only version
 * there is (RFC 7208 4.5); -1 for a text that was not. Sender ID has its own, `spf2.0/pra` (RFC 4406 3).
 */
export function meantVersionEnd(bytes: Uint8Array, begin: number, end: number): number {
  const start = behindOrnament(bytes, begin, end);
  if (start === end) return -1;
  if ((bytes[start]! | 0x20) === SMALL_V) {
    const word = behindSigns(bytes, start + 1, end);
    const stop = wordEnd(bytes, word, end);
    if (isWord(bytes, word, stop, spfWord)) return behindLooseOne(bytes, stop, end);
    const isMeant = startsAsSpf(bytes, word, stop) || wordIndex(bytes, word, stop, misspelt) >= 0;
    return isMeant ? indexOfOctet(bytes, word, end, SPACE) : -1;
  }
  if (!startsFolded(bytes, start, end, spfWord)) return -1;
  const near = Math.min(end, start + NEAR);
  for (let at = start + 1; at < near; at++)
    if (startsFolded(bytes, at, end, versionWord)) return at + versionWord.length;
  const stop = start + spf1Word.length;
  const isAlone = stop < end && !isAlphanumeric(bytes[stop]!);
  return isAlone && startsFolded(bytes, start, end, spf1Word) && hasPiece(bytes, stop, end) ? stop : -1;
}

/** Behind `spf` and what stands there without a space, or behind a `1` by itself. */
function behindLooseOne(bytes: Uint8Array, stop: number, end: number): number {
  let at = stop;
  while (at < end && bytes[at] === SPACE) at++;
  const next = indexOfOctet(bytes, at, end, SPACE);
  return next === at + 1 && bytes[at] === ONE ? next : indexOfOctet(bytes, stop, end, SPACE);
}

/** Whether a word is `spf` with a digit behind that. */
function startsAsSpf(bytes: Uint8Array, start: number, stop: number): boolean {
  if (!startsFolded(bytes, start, stop, spfWord)) return false;
  return isDigit(bytes[start + spfWord.length]!);
}

/** Behind signs and blanks, such as the `=`, and no more than a slip would have. */
function behindSigns(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && at - start < MOST_SIGNS && !isAlphanumeric(bytes[at]!)) at++;
  return at;
}

function wordEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isAlphanumeric(bytes[at]!)) at++;
  return at;
}

/** Whether something stands there that only SPF records have. */
function hasPiece(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (
      (bytes[at - 1] === SPACE || bytes[at - 1] === TAB) &&
      pieces.some((piece) => startsFolded(bytes, at, end, piece))
    )
      return true;
  return false;
}
