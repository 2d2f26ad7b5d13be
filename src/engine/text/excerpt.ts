import { decodeUtf8 } from './utf8.ts';

/** Longer texts are cut in messages. */
const LONGEST = 64;
/** Of one character. */
const MOST_OCTETS = 4;

/** The text of some octets for a message. */
export const excerpt = (bytes: Uint8Array, start: number, stop: number): string =>
  visible(cut(bytes, start, stop));

/** The same in quotes, whatever it is. */
export const quotedExcerpt = (bytes: Uint8Array, start: number, stop: number): string =>
  `"${cut(bytes, start, stop)}"`;

/** Text for a message: cut where it is long, control characters escaped. */
export const excerptOf = (text: string): string =>
  visible(printable(text.length > LONGEST ? `${text.slice(0, LONGEST).replace(HALF, '')}...` : text));

function cut(bytes: Uint8Array, start: number, stop: number): string {
  const isLong = stop - start > LONGEST;
  const text = printable(decodeUtf8(bytes, start, isLong ? charStart(bytes, start + LONGEST) : stop));
  return isLong ? `${text}...` : text;
}

/** Where the character starts that the octet `at` belongs to, if it is one of UTF-8 (RFC 3629 3). */
function charStart(bytes: Uint8Array, at: number): number {
  for (let from = at; from > at - MOST_OCTETS; from--) if ((bytes[from]! & 0xc0) !== 0x80) return from;
  return at;
}

/** Of a character beyond 16 bits the first half, whose other one was cut off. */
const HALF = /[\ud800-\udbff]$/;

/** In quotes where a sentence would not show it: nothing at all, or blanks at an end. */
const visible = (text: string): string => (/^\S(?:.*\S)?$/s.test(text) ? text : `"${text}"`);

/** Text with its control characters written as `\DDD`, or `\u{...}` beyond one octet, so that no zone can write to a terminal. */
export function printable(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => {
    const point = char.codePointAt(0)!;
    return point < 0x80 ? `\\${String(point).padStart(3, '0')}` : `\\u{${point.toString(16)}}`;
  });
}
