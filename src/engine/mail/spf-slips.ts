import type { Reason } from '../../catalog/reasons.ts';
import type { FaultArgs } from '../rrtypes/content.ts';
import { readIpv4 } from '../rrtypes/fields/ipv4-address.ts';
import { readIpv6 } from '../rrtypes/fields/ipv6-address.ts';
import {
  ascii,
  indexOfOctet,
  isAlphanumeric,
  isWord,
  startsFolded,
  startsWith,
  wordIndex,
} from './octets.ts';
import type { PolicyText } from './policy-text.ts';
import { isQualifier, mechanismWords } from './spf-mechanisms.ts';
import { separatorIn } from './spf-names.ts';

const SPACE = 0x20;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const UNDERSCORE = 0x5f;

const modifiers = ['redirect:', 'exp:'].map(ascii);
const versionName = ascii('v');
const spf1Word = ascii('spf1');
const microsoft = ascii('ms');
const proofs = ['verification', 'verify'].map(ascii);
/** What is no slip of a term of its own: another record starts there. */
const mixed: readonly Reason[] = ['spf/version-inside', 'spf/other-record'];
/** A term that lacks what belongs to it. */
const cutShort: readonly Reason[] = ['spf/missing-domain', 'spf/missing-network', 'spf/space-inside'];
/** Dashes and a minus sign, and spaces, as word processors write them, in UTF-8: all start with 0xe2, or are a no-break space. */
const dashes = [
  '\xe2\x80\x90',
  '\xe2\x80\x91',
  '\xe2\x80\x92',
  '\xe2\x80\x93',
  '\xe2\x80\x94',
  '\xe2\x88\x92',
].map(ascii);
const spaces = ['\xc2\xa0', '\xe2\x80\x8b', '\xe2\x80\xaf', '\xef\xbb\xbf'].map(ascii);

/**
 * Says what a fault of the term `bytes[start..stop)` comes from, where that shows: one slip makes one fault. The faults of the term are
 * those behind the first `known`.
 */
export function explainTerm(text: PolicyText, known: number, start: number, stop: number): void {
  const { bytes, faults, begin } = text;
  const fault = faults[known];
  if (fault === undefined || mixed.includes(fault.reason)) return;
  const separator = separatorIn(bytes, start, stop);
  if (separator < stop) {
    const sign = String.fromCharCode(bytes[separator]!);
    return tellSeparator(text, known, start, stop, sign);
  }
  if (fault.reason !== 'spf/unknown-mechanism') return;
  const before = faults[known - 1];
  if (before !== undefined && cutShort.includes(before.reason) && isBlank(bytes, begin + before.stop, start))
    return replace(text, known - 1, 'spf/space-inside', begin + before.start, stop, {
      suggestion: withoutSpaces(bytes, begin + before.start, stop),
    });
  const word = isQualifier[bytes[start]!] === 1 ? start + 1 : start;
  if (isQualifier[bytes[word]!] === 1 && word > start)
    return replace(text, known, 'spf/qualifiers', start, stop);
  if (modifiers.some((modifier) => startsFolded(bytes, start, stop, modifier)))
    return replace(text, known, 'spf/modifier-colon', start, stop);
  const family = familyOf(bytes, word, stop);
  if (family !== undefined)
    return replace(text, known, 'spf/bare-address', word, stop, { mechanism: family });
  if (!isName(bytes, word, stop)) return;
  const suggestion = withSign(bytes, word, stop);
  if (suggestion === undefined) replace(text, known, 'spf/bare-name', word, stop);
  else replace(text, known, 'spf/lost-sign', word, stop, { suggestion });
}

/** Separators between terms are one slip, from the first of these terms to the last. */
function tellSeparator(text: PolicyText, known: number, start: number, stop: number, sign: string): void {
  const { bytes, faults, begin } = text;
  const at = faults.findIndex(({ reason }) => reason === 'spf/separator');
  const first = faults[at];
  const from = first === undefined ? start : begin + first.start;
  faults.length = known;
  if (first !== undefined) faults.splice(at, 1);
  text.note('spf/separator', from, stop, {
    sign: String(first?.args?.['sign'] ?? sign),
    suggestion: withSpaces(bytes, from, stop),
  });
}

/** Terms as they are written with spaces between them; what stands by itself goes on with the mechanism before it. */
function withSpaces(bytes: Uint8Array, start: number, stop: number): string {
  const text = String.fromCharCode(...bytes.subarray(start, Math.min(stop, start + SHOWN)));
  let before = '';
  const terms = text.split(/[,; ]+/).map((term) => {
    const name = /^[+?~-]?(?:include|a|mx|ip4|ip6|exists|ptr|redirect|exp)[:=]/i.exec(term)?.[0];
    if (name === undefined && /^[^:]+\.|^[\da-f]*:/i.test(term)) return before + term;
    before = name ?? '';
    return term;
  });
  return terms.join(' ').trim();
}

/** Puts another fault in the place of those behind the first `known`. */
function replace(
  text: PolicyText,
  known: number,
  reason: Reason,
  start: number,
  stop: number,
  args?: FaultArgs,
): void {
  text.faults.length = known;
  text.note(reason, start, stop, args);
}

function isBlank(bytes: Uint8Array, start: number, stop: number): boolean {
  let at = start;
  while (at < stop && bytes[at] === SPACE) at++;
  return at === stop;
}

/** Longer terms are cut in messages. */
const SHOWN = 64;

/** A term as it would be without the spaces in it, and with the sign that stands behind its name. */
function withoutSpaces(bytes: Uint8Array, start: number, stop: number): string {
  const text = String.fromCharCode(...bytes.subarray(start, Math.min(stop, start + SHOWN)));
  const [name = '', ...rest] = text.split(' ');
  const value = rest.join('');
  return /[:=]$/.test(name) || /^[:=/]/.test(value) ? name + value : `${name}:${value}`;
}

const address = new Uint8Array(16);

/** The mechanism that an address stands behind, perhaps with its prefix length; undefined for what is none. */
function familyOf(bytes: Uint8Array, start: number, stop: number): string | undefined {
  const slash = indexOfOctet(bytes, start, stop, SLASH);
  if (readIpv4(bytes, start, slash, address, 0)) return 'ip4';
  return indexOfOctet(bytes, start, slash, COLON) < slash && readIpv6(bytes, start, slash, address, 0)
    ? 'ip6'
    : undefined;
}

/** Whether a domain name of two labels or more stands there. */
function isName(bytes: Uint8Array, start: number, stop: number): boolean {
  let dots = 0;
  for (let at = start; at < stop; at++) {
    if (bytes[at] === DOT) dots++;
    else if (!isAlphanumeric(bytes[at]!) && bytes[at] !== HYPHEN && bytes[at] !== UNDERSCORE) return false;
  }
  return dots > 0;
}

/** What stands before a domain name or an address, with the sign behind it. */
const signed: readonly (readonly [word: string, value: RegExp])[] = [
  ...['include:', 'exists:', 'redirect='].map((word) => [word, /^[a-z\d_][\w-]+\./i] as const),
  ['ip4:', /^\d+(\.\d+){3}$/],
];

/** `include_spf.example.com` and `include.example.com` as they were meant; undefined for a name that starts with none of them. */
function withSign(bytes: Uint8Array, start: number, stop: number): string | undefined {
  const text = String.fromCharCode(...bytes.subarray(start, Math.min(stop, start + SHOWN)));
  for (const [word, form] of signed) {
    const length = word.length - 1;
    if (text.slice(0, length).toLowerCase() !== word.slice(0, length)) continue;
    const value = text.slice(length).replace(/^[.-]/, '');
    if (form.test(value)) return word + value;
  }
  return undefined;
}

/** What a setting that SPF does not know was meant to be: the start of another record, or a mechanism with an address; undefined for any other. */
export function meantModifier(
  bytes: Uint8Array,
  start: number,
  nameStop: number,
  stop: number,
): Reason | undefined {
  if (isWord(bytes, start, nameStop, versionName))
    return startsFolded(bytes, nameStop + 1, stop, spf1Word) ? 'spf/version-inside' : 'spf/other-record';
  if (wordIndex(bytes, start, nameStop, mechanismWords) >= 0) return 'spf/equals-sign';
  if (familyOf(bytes, nameStop + 1, stop) !== undefined) return 'spf/equals-sign';
  const isProof = proofs.some((word) => startsFolded(bytes, nameStop - word.length, nameStop, word));
  const isMicrosoft =
    isWord(bytes, start, nameStop, microsoft) && startsFolded(bytes, nameStop + 1, stop, microsoft);
  return isProof || isMicrosoft ? 'spf/other-record' : undefined;
}

/** Why octets that are no printable ASCII stand there: a dash or a space of a word processor, or anything else. */
export function characterReason(bytes: Uint8Array, start: number, stop: number): Reason {
  if (dashes.some((dash) => startsWith(bytes, start, stop, dash))) return 'spf/dash';
  return spaces.some((space) => startsWith(bytes, start, stop, space)) ? 'spf/odd-space' : 'spf/character';
}
