import { hexDigit } from '../text/hex.ts';
import { ascii, indexOfOctet, isAlphanumeric, isDigit, isLetter, startsFolded, wordIndex } from './octets.ts';
import type { PolicyText } from './policy-text.ts';

const EXCLAMATION = 0x21;
const PERCENT = 0x25;
const SLASH = 0x2f;
const ZERO = 0x30;
const COLON = 0x3a;
const QUESTION = 0x3f;
const AT = 0x40;

/** Octets of a URI (RFC 3986 2), without the comma, the exclamation mark and the semicolon, which lists and sizes need. */
const inUri = new Uint8Array(256);
for (const octet of ascii("-._~:/?#[]@$&'()*+=%")) inUri[octet] = 1;
for (let octet = 0; octet < 256; octet++) if (isAlphanumeric(octet)) inUri[octet] = 1;
/** Where a host's name ends. */
const endsHost = new Uint8Array(256);
for (const octet of ascii('/?#:')) endsHost[octet] = 1;

const mailtoWord = ascii('mailto');
const httpsWord = ascii('https');
const mailto = ascii('mailto:');
const largestSize = ascii('18446744073709551615');
const units = [ascii('k'), ascii('m'), ascii('g'), ascii('t')];

/** Which schemes an address may have; whatever else they are, `mailto` and `https` are looked at more closely. */
export const Schemes = { Any: 0, MailOrHttps: 1, Https: 2 } as const;
const schemeWords = [mailtoWord, httpsWord];
const firstAllowed = [0, 0, 1];
const schemeNames = ['', 'mailto: and https:', 'https:'];

/** Reads `bytes[start..stop)` as an address with a size limit behind an exclamation mark, as DMARC had it (RFC 7489 6.4). */
export function readSizedUri(text: PolicyText, start: number, stop: number): boolean {
  const { bytes } = text;
  const mark = indexOfOctet(bytes, start, stop, EXCLAMATION);
  if (mark < stop && !isSize(bytes, mark + 1, stop)) return text.fail('policy-uri/size', mark, stop);
  return readUri(text, start, mark, Schemes.Any);
}

/** The number fits in 64 bits (RFC 7489 6.4). */
function isSize(bytes: Uint8Array, start: number, stop: number): boolean {
  const end = stop > start && wordIndex(bytes, stop - 1, stop, units) >= 0 ? stop - 1 : stop;
  if (start === end) return false;
  for (let at = start; at < end; at++) if (!isDigit(bytes[at]!)) return false;
  let first = start;
  while (first < end - 1 && bytes[first] === ZERO) first++;
  if (end - first !== largestSize.length) return end - first < largestSize.length;
  let same = 0;
  while (same < largestSize.length && bytes[first + same] === largestSize[same]) same++;
  return same === largestSize.length || bytes[first + same]! < largestSize[same]!;
}

/** Reads `bytes[start..stop)` as a URI (RFC 3986 3) to which something can be sent. */
export function readUri(text: PolicyText, start: number, stop: number, schemes: number): boolean {
  const { bytes } = text;
  const colon = schemeEnd(bytes, start, stop);
  if (colon < 0)
    return text.fail(hasAt(bytes, start, stop) ? 'policy-uri/mailto' : 'policy-uri/scheme', start, stop);
  for (let at = colon; at < stop; at++) {
    if (inUri[bytes[at]!] !== 1) return text.fail('policy-uri/character', at, at + 1);
    if (bytes[at] === PERCENT && !isEncoded(bytes, at, stop))
      return text.fail('policy-uri/percent', at, Math.min(stop, at + 3));
  }
  const scheme = wordIndex(bytes, start, colon, schemeWords);
  if (schemes !== Schemes.Any && scheme < firstAllowed[schemes]!)
    return text.fail('policy-uri/unsupported', start, colon + 1, { known: schemeNames[schemes]! });
  if (scheme === 0)
    return isMailbox(bytes, colon + 1, stop) || text.fail('policy-uri/mail-address', start, stop);
  if (scheme === 1) return hasHost(bytes, colon + 1, stop) || text.fail('policy-uri/host', start, stop);
  return true;
}

/** Where the colon behind the scheme stands, or -1. */
function schemeEnd(bytes: Uint8Array, start: number, stop: number): number {
  if (startsFolded(bytes, start, stop, mailto)) return start + mailtoWord.length;
  if (!isLetter(bytes[start]!)) return -1;
  let at = start + 1;
  while (
    at < stop &&
    (isAlphanumeric(bytes[at]!) || bytes[at] === 0x2b || bytes[at] === 0x2d || bytes[at] === 0x2e)
  )
    at++;
  return at < stop && bytes[at] === COLON ? at : -1;
}

const hasAt = (bytes: Uint8Array, start: number, stop: number): boolean =>
  indexOfOctet(bytes, start, stop, AT) < stop;

const isEncoded = (bytes: Uint8Array, at: number, stop: number): boolean =>
  at + 2 < stop && hexDigit(bytes[at + 1]!) >= 0 && hexDigit(bytes[at + 2]!) >= 0;

/** `name@domain`, then perhaps header fields (RFC 6068 2); slashes before it are a slip. */
function isMailbox(bytes: Uint8Array, start: number, stop: number): boolean {
  const end = indexOfOctet(bytes, start, stop, QUESTION);
  const at = indexOfOctet(bytes, start, end, AT);
  if (at === start || at + 1 >= end || bytes[start] === SLASH) return false;
  return indexOfOctet(bytes, at + 1, end, AT) === end && indexOfOctet(bytes, at + 1, end, SLASH) === end;
}

/** `//host`. */
function hasHost(bytes: Uint8Array, start: number, stop: number): boolean {
  if (stop - start < 3 || bytes[start] !== SLASH || bytes[start + 1] !== SLASH) return false;
  return endsHost[bytes[start + 2]!] === 0;
}
