import type { TextReader } from './field.ts';

const BLANK = 0x20;
const ZERO = 0x30;

/** Reads an unsigned number of `width` octets in at most nine digits. */
export function uintText(width: 1 | 2 | 4): TextReader {
  const limit = 256 ** width - 1;
  return (content, text, from) => {
    const stop = Math.min(text.length, from + 10);
    const { out } = content;
    let value = 0;
    let at = from;
    for (; at < stop; at++) {
      const unit = text.charCodeAt(at);
      const digit = unit - ZERO;
      if (digit >= 0 && digit <= 9) value = value * 10 + digit;
      else if (unit === BLANK) break;
      else return -1;
    }
    if (at === from || at === from + 10 || value > limit) return -1;
    let to = content.at;
    for (let shift = (width - 1) * 8; shift >= 0; shift -= 8) out[to++] = value >>> shift;
    content.at = to;
    return at;
  };
}
