import { hexDigit } from './hex.ts';

const COLON = 0x3a;
const PERCENT = 0x25;

const Letter = 1;
const InScheme = 2;
const InUri = 4;
/** What an octet may be in a URI (RFC 3986 2, 3.1). */
const kinds = new Uint8Array(256);
for (const char of "-._~:/?#[]@!$&'()*+,;=%") kinds[char.charCodeAt(0)] = InUri;
for (const char of '0123456789+-.') kinds[char.charCodeAt(0)]! |= InScheme | InUri;
for (const char of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
  kinds[char.charCodeAt(0)] = Letter | InScheme | InUri;

/** Whether `bytes[start..stop)` has the form of a URI: a scheme, a colon, and octets that URIs are made of (RFC 3986 3). */
export function isUri(bytes: Uint8Array, start: number, stop: number): boolean {
  if (start === stop || (kinds[bytes[start]!]! & Letter) === 0) return false;
  let at = start;
  while (at < stop && (kinds[bytes[at]!]! & InScheme) !== 0) at++;
  if (at === stop || bytes[at] !== COLON) return false;
  for (; at < stop; at++) {
    if ((kinds[bytes[at]!]! & InUri) === 0) return false;
    if (
      bytes[at] === PERCENT &&
      (at + 2 >= stop || hexDigit(bytes[at + 1]!) < 0 || hexDigit(bytes[at + 2]!) < 0)
    )
      return false;
  }
  return true;
}
