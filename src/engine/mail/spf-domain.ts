import { lowerCase } from '../text/classes.ts';
import { ascii, indexOfOctet, isAlphanumeric, isDigit, isLetter } from './octets.ts';
import type { PolicyText } from './policy-text.ts';
import { type NameSlip, nameSlip } from './spf-names.ts';

const DOT = 0x2e;
const SLASH = 0x2f;
const HYPHEN = 0x2d;
const PERCENT = 0x25;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const LETTER_R = 0x72;

/** What a macro letter may be (RFC 7208 7.2). */
const Letter = { Anywhere: 1, Explanation: 2 } as const;
const letters = new Uint8Array(256);
for (const octet of ascii('slodipvh')) letters[octet] = Letter.Anywhere;
for (const octet of ascii('crt')) letters[octet] = Letter.Explanation;

const isDelimiter = new Uint8Array(256);
for (const octet of ascii('.-+,/_=')) isDelimiter[octet] = 1;

/** What may follow a percent sign: `%%`, `%_` and `%-` stand for a character. */
const isEscaped = new Uint8Array(256);
for (const octet of ascii('%_-')) isEscaped[octet] = 1;

/** Reads `bytes[start..stop)`, which holds no blank, as a macro-string (RFC 7208 7.1). */
export function readMacroString(text: PolicyText, start: number, stop: number): boolean {
  for (let at = start; at < stop; ) {
    if (text.bytes[at] === PERCENT) {
      at = readMacro(text, at, stop, Letter.Explanation);
      if (at < 0) return false;
    } else {
      at++;
    }
  }
  return true;
}

/**
 * Reads `bytes[start..stop)`, which holds no blank, as a domain-spec (RFC 7208 7.1): any text with macros whose end is a
 * macro, or a dot and a top label. `prefix`: whether a prefix length may stand behind it, for what is said of a slash.
 */
export function readDomainSpec(text: PolicyText, start: number, stop: number, prefix: boolean): boolean {
  const { bytes } = text;
  /** The last dot and the one before it; dots within macros do not count. */
  let dot = -1;
  let dotBefore = -1;
  let macroEnd = -1;
  for (let at = start; at < stop; ) {
    if (bytes[at] === PERCENT) {
      at = readMacro(text, at, stop, Letter.Anywhere);
      if (at < 0) return false;
      macroEnd = at;
      continue;
    }
    if (bytes[at] === DOT) {
      dotBefore = dot;
      dot = at;
    }
    at++;
  }
  const slip = nameSlip(bytes, start, stop);
  if (macroEnd === stop) return noteSlip(text, slip);
  const isAbsolute = dot === stop - 1;
  const lastDot = isAbsolute ? dotBefore : dot;
  const labelStop = isAbsolute ? stop - 1 : stop;
  if (lastDot >= 0 && macroEnd <= lastDot && isTopLabel(bytes, lastDot + 1, labelStop))
    return noteSlip(text, slip);
  if (slip !== undefined && bytes[slip.start] !== SLASH)
    return text.fail(slip.reason, slip.start, slip.stop, slip.args);
  return diagnose(text, start, stop, lastDot, labelStop, prefix);
}

/** Notes what is wrong with a name that the grammar takes. */
function noteSlip(text: PolicyText, slip: NameSlip | undefined): true {
  if (slip !== undefined) text.note(slip.reason, slip.start, slip.stop, slip.args);
  return true;
}

/** Letters, digits and hyphens, neither first nor last a hyphen, and not only digits. */
function isTopLabel(bytes: Uint8Array, start: number, stop: number): boolean {
  if (start >= stop || bytes[start] === HYPHEN || bytes[stop - 1] === HYPHEN) return false;
  let other = 0;
  for (let at = start; at < stop; at++) {
    const octet = bytes[at]!;
    if (!isAlphanumeric(octet) && octet !== HYPHEN) return false;
    if (!isDigit(octet)) other++;
  }
  return other > 0;
}

function diagnose(
  text: PolicyText,
  start: number,
  stop: number,
  lastDot: number,
  labelStop: number,
  prefix: boolean,
): false {
  const { bytes } = text;
  const slash = indexOfOctet(bytes, Math.max(start, lastDot + 1), stop, SLASH);
  if (slash < stop) {
    return prefix
      ? text.fail('spf/bad-prefix-length', slash, stop, { limit: 32, example: '/24' })
      : text.fail('spf/unexpected-prefix', slash, stop);
  }
  if (lastDot < 0) return text.fail('spf/single-label', start, stop);
  if (isDottedQuad(bytes, start, stop))
    return text.fail('spf/address-as-domain', start, stop, { mechanism: 'ip4' });
  // Of `example..` nothing is left to be marked but all of it.
  if (lastDot + 1 >= labelStop) return text.fail('spf/top-label', start, stop);
  return text.fail('spf/top-label', lastDot + 1, labelStop);
}

/** Whether the octets are digits and three dots, as those of an address. */
function isDottedQuad(bytes: Uint8Array, start: number, stop: number): boolean {
  let dots = 0;
  for (let at = start; at < stop; at++) {
    if (bytes[at] === DOT) dots++;
    else if (!isDigit(bytes[at]!)) return false;
  }
  return dots === 3;
}

/** Reads the macro-expand at `at`; answers where it ends, or -1. */
function readMacro(text: PolicyText, at: number, stop: number, allowed: number): number {
  const { bytes } = text;
  const second = at + 1 < stop ? bytes[at + 1]! : 0;
  if (isEscaped[second] === 1) return at + 2;
  if (second !== OPEN) {
    text.fail('spf/percent-sign', at, Math.min(stop, at + 2));
    return -1;
  }
  const letter = at + 2 < stop ? lowerCase[bytes[at + 2]!]! : 0;
  let to = at + 3;
  let number = 0;
  let digits = 0;
  while (to < stop && isDigit(bytes[to]!)) {
    number |= bytes[to++]! - 0x30;
    digits++;
  }
  if (to < stop && lowerCase[bytes[to]!] === LETTER_R) to++;
  while (to < stop && isDelimiter[bytes[to]!] === 1) to++;
  const closed = to < stop && bytes[to] === CLOSE;
  const kind = letters[letter]!;
  if (closed && kind !== 0 && kind <= allowed && (digits === 0 || number !== 0)) return to + 1;
  return diagnoseMacro(text, at, stop, letter, allowed, closed);
}

function diagnoseMacro(
  text: PolicyText,
  at: number,
  stop: number,
  letter: number,
  allowed: number,
  closed: boolean,
): -1 {
  const { bytes } = text;
  let end = at;
  while (end < stop && bytes[end] !== CLOSE) end++;
  const to = Math.min(stop, end + 1);
  if (end === stop) text.fail('spf/macro-open', at, to);
  else if (letters[letter] === 0 && (isLetter(letter) || end === at + 3))
    text.fail('spf/macro-letter', at, to);
  else if (letters[letter] === 0 || !closed) text.fail('spf/macro-form', at, to);
  else if (letters[letter]! > allowed) text.fail('spf/macro-explanation', at, to);
  else text.fail('spf/macro-zero', at, to);
  return -1;
}
