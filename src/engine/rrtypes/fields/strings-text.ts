import type { TextReader } from './field.ts';

const BLANK = 0x20;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const MAX_STRING = 255;

/** 1 for printable ASCII but quotes and backslashes. */
const isPlain = new Uint8Array(128).fill(1, BLANK, 0x7f);
isPlain[QUOTE] = 0;
isPlain[BACKSLASH] = 0;

/** Reads a character-string in quotes of printable ASCII without escapes. */
export const readStringText: TextReader = (content, text, from) => {
  const { length } = text;
  const { out } = content;
  const table = isPlain;
  const lengthAt = content.at;
  if (from >= length || text.charCodeAt(from) !== QUOTE) return -1;
  let to = lengthAt + 1;
  let unit = 0;
  let at = from + 1;
  for (; at < length; at++) {
    unit = text.charCodeAt(at);
    if (unit >= 128 || table[unit] === 0) break;
    out[to++] = unit;
  }
  if (at === length || unit !== QUOTE || to - lengthAt > MAX_STRING + 1) return -1;
  out[lengthAt] = to - lengthAt - 1;
  content.at = to;
  return at + 1;
};

/** Reads such strings, a blank between them, to the end. */
export const readStringsText: TextReader = (content, text, from) => {
  let at = readStringText(content, text, from);
  while (at >= 0 && at < text.length)
    at = text.charCodeAt(at) === BLANK ? readStringText(content, text, at + 1) : -1;
  return at;
};
