import type { Content } from '../content.ts';

const ZERO = 0x30;

/** Reads decimal digits into `content.number`; see `PlainReader`. */
export function readDigits(content: Content, from: number, limit: number): number {
  const { bytes } = content;
  let value = 0;
  let at = from;
  for (;;) {
    const digit = bytes[at]! - ZERO;
    if (digit >>> 0 > 9) break;
    value = value * 10 + digit;
    if (value > limit) return -1;
    at++;
  }
  content.number = value;
  return at === from ? -1 : at;
}
