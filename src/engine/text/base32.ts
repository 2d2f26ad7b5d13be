/** What `base32Value` has for an octet that is no character of base32hex. */
export const NOT_BASE32 = 0xff;

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUV';

/** The five bits that a character of base32hex stands for, in either case (RFC 4648 7). */
export const base32Value: Uint8Array = new Uint8Array(256).fill(NOT_BASE32);
for (let value = 0; value < 32; value++) {
  base32Value[ALPHABET.charCodeAt(value)] = value;
  base32Value[ALPHABET.toLowerCase().charCodeAt(value)] = value;
}

/** `bytes[start..stop)` in base32hex without padding, as DNSSEC writes hashed names (RFC 5155 3.3). */
export function base32Of(bytes: Uint8Array, start: number, stop: number): string {
  let text = '';
  let bits = 0;
  let have = 0;
  for (let at = start; at < stop; at++) {
    bits = ((bits << 8) | bytes[at]!) & 0xfff;
    for (have += 8; have >= 5; have -= 5) text += ALPHABET[(bits >> (have - 5)) & 0x1f]!;
  }
  return have === 0 ? text : text + ALPHABET[(bits << (5 - have)) & 0x1f]!;
}
