import { ByteClass, classOf, quotedClassOf } from '../../text/classes.ts';
import type { Content } from '../content.ts';
import { skipGap } from '../read-plain.ts';

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const SEMICOLON = 0x3b;
/** Octets of a character-string (RFC 1035 3.3). */
const MAX_STRING = 255;

/** Copies what stands between quotes, or a word, from `from` to `content.out[at]`, if it has no escapes and at most `most` octets; see `PlainReader`. */
export function copyPlainText(content: Content, from: number, at: number, most: number): number {
  const { bytes, out } = content;
  const isQuoted = bytes[from] === QUOTE;
  const classes = isQuoted ? quotedClassOf : classOf;
  const start = isQuoted ? from + 1 : from;
  const shift = at - start;
  const limit = start + most;
  let stop = start;
  for (; stop <= limit; stop++) {
    const octet = bytes[stop]!;
    if (classes[octet] !== ByteClass.Word) break;
    out[stop + shift] = octet;
  }
  if (stop > limit) return -1;
  content.number = stop - start;
  if (isQuoted) return bytes[stop] === QUOTE ? stop + 1 : -1;
  // A semicolon right behind a word may be one that lacks its quotes.
  return bytes[stop] === SEMICOLON ? -1 : stop;
}

/** Reads a character-string without escapes. */
export function readPlainString(content: Content, from: number): number {
  const { at } = content;
  const stop = copyPlainText(content, from, at + 1, MAX_STRING);
  if (stop < 0) return -1;
  content.out[at] = content.number;
  content.at = at + 1 + content.number;
  return content.at > content.limit ? -1 : stop;
}

/** Reads such strings up to the end of the entry. */
export function readPlainStrings(content: Content, from: number): number {
  let at = from;
  do {
    at = readPlainString(content, at);
    if (at >= 0) at = skipGap(content, at);
  } while (at >= 0 && content.bytes[at] !== LINE_FEED);
  return at;
}
