import { ByteClass, classOf, quotedClassOf } from '../../text/classes.ts';
import { countBefore, notInQuotes } from '../../text/four-octets.ts';
import { beginsText } from '../../text/other-text.ts';
import type { Content } from '../content.ts';
import { skipGap } from '../read-plain.ts';

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const SEMICOLON = 0x3b;
/** Octets of a character-string (RFC 1035 3.3). */
const MAX_STRING = 255;

/** Copies what stands between quotes, or a word, from `from` to `content.out[at]`, if it has no escapes and at most `most` octets; see `PlainReader`. */
export function copyPlainText(content: Content, from: number, at: number, most: number): number {
  const { bytes, text, outView } = content;
  if (bytes[from] !== QUOTE) return copyWord(content, from, at, most);
  const start = from + 1;
  const shift = at - start;
  const limit = start + most;
  let stop = start;
  while (stop <= limit) {
    const four = text.getInt32(stop, true);
    outView.setInt32(stop + shift, four, true);
    const others = notInQuotes(four);
    if (others === 0) {
      stop += 4;
      continue;
    }
    stop += countBefore(others);
    // A tabulator is no other sign either.
    if (quotedClassOf[bytes[stop]!] !== ByteClass.Word) break;
    stop++;
  }
  content.number = stop - start;
  return stop <= limit && bytes[stop] === QUOTE ? stop + 1 : -1;
}

function copyWord(content: Content, from: number, at: number, most: number): number {
  const { bytes, out } = content;
  const limit = from + most;
  let stop = from;
  for (let to = at; stop <= limit && classOf[bytes[stop]!] === ByteClass.Word; to++) out[to] = bytes[stop++]!;
  content.number = stop - from;
  // A semicolon right behind a word may be one that lacks its quotes.
  return stop === from || stop > limit || bytes[stop] === SEMICOLON ? -1 : stop;
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

/**
 * Reads such strings up to the end of the entry, all of them in quotes or none: where some are, the others may be no part of the text. Where
 * another text begins, they are read from tokens, too.
 */
export function readPlainStrings(content: Content, from: number): number {
  const { bytes, out, at: begin } = content;
  const inQuotes = bytes[from] === QUOTE;
  let at = from;
  do {
    const { at: start } = content;
    at = readPlainString(content, at);
    if (at < 0 || (start > begin && beginsText(out, start + 1, content.at))) return -1;
    at = skipGap(content, at);
  } while (at >= 0 && (bytes[at] === QUOTE) === inQuotes && bytes[at] !== LINE_FEED);
  return at >= 0 && bytes[at] !== LINE_FEED ? -1 : at;
}
