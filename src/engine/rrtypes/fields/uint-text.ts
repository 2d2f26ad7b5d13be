import type { TextReader } from './field.ts';

const BLANK = 0x20;
const ZERO = 0x30;

/** Reads an unsigned number of `width` octets. */
export function uintText(width: 1 | 2 | 4): TextReader {
  const limit = 256 ** width - 1;
  return (content, text, from) => {
    const { length } = text;
    const { out } = content;
    let value = 0;
    let at = from;
    for (; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === BLANK) break;
      const digit = unit - ZERO;
      if (digit >>> 0 > 9) return -1;
      value = value * 10 + digit;
      if (value > limit) return -1;
    }
    if (at === from) return -1;
    let to = content.at;
    if (width === 4) {
      out[to++] = value >>> 24;
      out[to++] = value >>> 16;
    }
    if (width > 1) out[to++] = value >>> 8;
    out[to++] = value;
    content.at = to;
    return at;
  };
}
