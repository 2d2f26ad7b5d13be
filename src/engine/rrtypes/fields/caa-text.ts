import { MAX_STRING } from './character-strings.ts';
import type { TextReader } from './field.ts';
import { readStringText } from './strings-text.ts';

const BLANK = 0x20;
const DIGITS = 0x30;
const LOWER = 0x61;

/** Reads a tag of small letters and digits. */
export const readTagText: TextReader = (content, text, from) => {
  const { length } = text;
  const { out } = content;
  const shift = content.at + 1 - from;
  let at = from;
  for (; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BLANK) break;
    if ((unit - LOWER) >>> 0 >= 26 && (unit - DIGITS) >>> 0 >= 10) return -1;
    out[at + shift] = unit;
  }
  if (at === from || at - from > MAX_STRING) return -1;
  out[content.at] = at - from;
  content.at = at + shift;
  return at;
};

/** Reads a value of one string in quotes, which has no length in its wire form. */
export const readValueText: TextReader = (content, text, from) => {
  const begin = content.at;
  const at = readStringText(content, text, from);
  if (at < 0) return -1;
  const end = --content.at;
  const { out } = content;
  for (let to = begin; to < end; to++) out[to] = out[to + 1]!;
  return at;
};
