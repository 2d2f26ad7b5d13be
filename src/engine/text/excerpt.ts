import { decodeUtf8 } from './utf8.ts';

/** Longer texts are cut in messages. */
const LONGEST = 64;

/** The text of some octets for a message: control characters escaped, so that no zone can write to a terminal. */
export function excerpt(bytes: Uint8Array, start: number, stop: number): string {
  const cut = stop - start > LONGEST;
  const text = printable(decodeUtf8(bytes, start, cut ? start + LONGEST : stop));
  return cut ? `${text}...` : text;
}

/** Text with its control characters written as `\DDD`, or `\u{...}` beyond one octet. */
export function printable(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => {
    const point = char.codePointAt(0)!;
    return point < 0x80 ? `\\${String(point).padStart(3, '0')}` : `\\u{${point.toString(16)}}`;
  });
}
