/** What `base64Value` has for an octet that is no character of base64. */
export const NOT_BASE64 = 0xff;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The six bits that a character of base64 stands for (RFC 4648 4). */
export const base64Value: Uint8Array = new Uint8Array(256).fill(NOT_BASE64);
for (let value = 0; value < 64; value++) base64Value[ALPHABET.charCodeAt(value)] = value;

/** `bytes[start..stop)` in base64, padded (RFC 4648 4). */
export function base64Of(bytes: Uint8Array, start: number, stop: number): string {
  let text = '';
  for (let at = start; at < stop; at += 3) {
    const left = stop - at;
    const group = (bytes[at]! << 16) | (left > 1 ? bytes[at + 1]! << 8 : 0) | (left > 2 ? bytes[at + 2]! : 0);
    text += ALPHABET[group >> 18]! + ALPHABET[(group >> 12) & 0x3f]!;
    text += left > 1 ? ALPHABET[(group >> 6) & 0x3f]! : '=';
    text += left > 2 ? ALPHABET[group & 0x3f]! : '=';
  }
  return text;
}
