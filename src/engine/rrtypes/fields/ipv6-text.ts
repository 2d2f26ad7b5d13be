import { hexDigit } from '../../text/hex.ts';
import type { TextReader } from './field.ts';

const BLANK = 0x20;
const COLON = 0x3a;
const OCTETS = 16;
const NONE = 0xff;

const digitOf: Uint8Array = Uint8Array.from({ length: 128 }, (_, unit) => {
  const digit = hexDigit(unit);
  return digit < 0 ? NONE : digit;
});

/** Reads an IPv6 address that does not start or end in `::` and has no IPv4 address in it. */
export const readIpv6Text: TextReader = (content, text, from) => {
  const { length } = text;
  const { out } = content;
  const digits = digitOf;
  const begin = content.at;
  const end = begin + OCTETS;
  let to = begin;
  let gap = -1;
  let value = 0;
  let start = from;
  let at = start;
  for (; at < length; at++) {
    const unit = text.charCodeAt(at);
    const digit = unit < 128 ? digits[unit]! : NONE;
    if (digit !== NONE) {
      value = (value << 4) | digit;
      continue;
    }
    if (unit === BLANK) break;
    if (unit !== COLON) return -1;
    if (at === start) {
      // The second of two colons; what starts with one is left to others.
      if (gap >= 0 || at === from) return -1;
      gap = to;
    } else {
      if (at - start > 4 || to === end) return -1;
      out[to++] = value >> 8;
      out[to++] = value;
      value = 0;
    }
    start = at + 1;
  }
  if (at === start || at - start > 4 || to === end) return -1;
  out[to++] = value >> 8;
  out[to++] = value;
  if (gap < 0 ? to !== end : to === end) return -1;
  if (gap >= 0) {
    const moved = to - gap;
    for (let index = 1; index <= moved; index++) out[end - index] = out[to - index]!;
    for (let index = gap; index < end - moved; index++) out[index] = 0;
  }
  content.at = end;
  return at;
};
