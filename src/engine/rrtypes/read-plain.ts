import { ByteClass, classOf, quotedClassOf } from '../text/classes.ts';
import { TokenFlag } from '../text/tokens.ts';
import { type Content, FAULT } from './content.ts';
import { type RrType, readFields } from './define.ts';

const { Word, Blank, Newline, Return, Quote, Comment, Open, Close, Escape } = ByteClass;
const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const SEMICOLON = 0x3b;

/**
 * Reads content of the plainest form straight from the octets from `from` on, and writes its wire form; answers where the line feed
 * stands that ends the entry, or `FAULT` where tokens are to be read, as of every fault. The last line feed of the octets is `content.lastBreak`.
 */
export function readPlain(type: RrType, content: Content, from: number): number {
  const { plainReaders } = type;
  if (plainReaders === undefined) return readWords(type, content, from);
  const { length } = plainReaders;
  let at = from;
  for (let index = 0; index < length; index++) {
    at = plainReaders[index]!(content, at);
    if (at < 0) return FAULT;
    at = skipGap(content, at);
    if (at < 0) return FAULT;
  }
  if (content.bytes[at] !== LINE_FEED) return FAULT;
  return type.check === undefined || type.check(content) >= 0 ? at : FAULT;
}

/** Cuts words and strings without escapes, for types that have no reader of octets for each field. */
function readWords(type: RrType, content: Content, from: number): number {
  const { bytes } = content;
  let at = from;
  content.count = 0;
  content.overflow = false;
  while (bytes[at] !== LINE_FEED) {
    const isQuoted = bytes[at] === QUOTE;
    const classes = isQuoted ? quotedClassOf : classOf;
    const start = isQuoted ? at + 1 : at;
    let stop = start;
    while (classes[bytes[stop]!] === Word) stop++;
    content.push(start, stop, isQuoted ? TokenFlag.Quoted : 0);
    // A semicolon right behind a word may be one that lacks its quotes.
    if (isQuoted ? bytes[stop++] !== QUOTE : bytes[stop] === SEMICOLON) return FAULT;
    // Behind the `=` of a parameter its value may stand in quotes.
    at = bytes[stop] === QUOTE ? stop : skipGap(content, stop);
    if (at < 0) return FAULT;
  }
  return content.overflow || readFields(type, content, 0) < 0 ? FAULT : at;
}

/** From the end of a token to the next one, or to the line feed that ends the entry; -1 for what only tokens show. */
export function skipGap(content: Content, from: number): number {
  const byteClass = classOf[content.bytes[from]!]!;
  // The next word begins right here: it is part of this one.
  if (byteClass === Word || byteClass >= Escape) return -1;
  // A quote right behind a word is in the way of it.
  if (byteClass === Quote && content.bytes[from - 1] !== QUOTE) return -1;
  return skipBlanks(content, from);
}

/** From where a token may start to where one does, or to the line feed that ends the entry. */
export function skipBlanks(content: Content, from: number): number {
  const { bytes } = content;
  let at = from;
  while (classOf[bytes[at]!] === Blank) at++;
  const byteClass = classOf[bytes[at]!]!;
  if (byteClass === Word || byteClass === Quote) return at;
  if (byteClass === Newline && !content.inGroup) return at;
  return skipRest(content, at);
}

/** Line breaks in parentheses, and comments. */
function skipRest(content: Content, from: number): number {
  const { bytes, lastBreak } = content;
  let at = from;
  for (;;) {
    const byteClass = classOf[bytes[at]!]!;
    if (byteClass === Word || byteClass === Quote) return at;
    if (byteClass === Newline) {
      if (!content.inGroup) return at;
      // A line of a group that starts with a word may be an entry, where a parenthesis is missing.
      if (at >= lastBreak || classOf[bytes[at + 1]!] === Word) return -1;
    } else if (byteClass === Return) {
      if (bytes[at + 1] !== LINE_FEED) return -1;
    } else if (byteClass === Comment) {
      while (classOf[bytes[at + 1]!] !== Newline && classOf[bytes[at + 1]!] !== Return) at++;
    } else if (byteClass === Open || byteClass === Close) {
      if (content.inGroup === (byteClass === Open)) return -1;
      content.inGroup = byteClass === Open;
    } else if (byteClass !== Blank) return -1;
    at++;
  }
}
