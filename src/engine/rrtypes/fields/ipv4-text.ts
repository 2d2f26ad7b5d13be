import type { TextReader } from './field.ts';

const BLANK = 0x20;
const DOT = 0x2e;
const ZERO = 0x30;

/** Reads an IPv4 address in dotted-quad form. */
export const readIpv4Text: TextReader = (content, text, from) => {
  const { length } = text;
  const { out } = content;
  const last = content.at + 3;
  let to = content.at;
  let value = 0;
  let digits = 0;
  let at = from;
  for (; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === DOT) {
      if (digits === 0 || to === last) return -1;
      out[to++] = value;
      value = 0;
      digits = 0;
      continue;
    }
    const digit = unit - ZERO;
    if (digit < 0 || digit > 9 || (digits !== 0 && value === 0)) {
      if (unit === BLANK) break;
      return -1;
    }
    value = value * 10 + digit;
    if (value > 255) return -1;
    digits++;
  }
  if (digits === 0 || to !== last) return -1;
  out[last] = value;
  content.at = last + 1;
  return at;
};
