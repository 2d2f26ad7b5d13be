import { beginsText } from '../../text/other-text.ts';
import type { TextReader } from './field.ts';

const BLANK = 0x20;
const EXCLAMATION = 0x21;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const MAX_STRING = 255;

/** All characters from behind the quote to the last printable one are taken as they are, but for the backslash. */
const FIRST = QUOTE + 1;
const SPAN = 0x7e - FIRST;

/** Reads a character-string in quotes of printable ASCII without escapes. */
export const readStringText: TextReader = (content, text, from) => {
  const { length } = text;
  const { out } = content;
  const lengthAt = content.at;
  if (from >= length || text.charCodeAt(from) !== QUOTE) return -1;
  const shift = lengthAt - from;
  let unit = 0;
  let at = from + 1;
  for (; at < length; at++) {
    unit = text.charCodeAt(at);
    if (((unit - FIRST) >>> 0 > SPAN && unit !== BLANK && unit !== EXCLAMATION) || unit === BACKSLASH) break;
    out[at + shift] = unit;
  }
  const to = at + shift;
  if (at === length || unit !== QUOTE || to - lengthAt > MAX_STRING + 1) return -1;
  if (++at < length && text.charCodeAt(at) !== BLANK) return -1;
  out[lengthAt] = to - lengthAt - 1;
  content.at = to;
  return at;
};

/** Reads such strings, a blank between them, to the end; what is worth a remark is read from tokens. */
export const readStringsText: TextReader = (content, text, from) => {
  let at = readStringText(content, text, from);
  while (at >= 0 && at < text.length) {
    const start = content.at;
    at = readStringText(content, text, at + 1);
    if (at >= 0 && beginsText(content.out, start + 1, content.at)) return -1;
  }
  return at;
};
