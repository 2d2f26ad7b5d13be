import type { Reason } from '../../catalog/reasons.ts';
import { ByteClass, classOf } from '../text/classes.ts';
import { EntryFault, Scanner } from '../text/scanner.ts';
import { TokenFlag, type Tokens } from '../text/tokens.ts';
import { writeUtf8 } from '../text/utf8.ts';

const UTF8_PER_UNIT = 3;
const SEMICOLON = 0x3b;
const BACKSLASH = 0x5c;
/** All octets from here to 0x7e are of words, but for these two. */
const AFTER_CLOSE = 0x2a;
const BLANK = 0x20;
const QUOTE = 0x22;
/** Octets of text that are kept from one record to the next; longer text gets its own. */
const KEPT = 1 << 16;

/** Why content is not put together as that of one record is. */
const reasonOf: ReadonlyMap<number, Reason> = new Map([
  [EntryFault.UnclosedQuote, 'content/open-quote'],
  [EntryFault.UnclosedParenthesis, 'content/open-parenthesis'],
  [EntryFault.UnmatchedParenthesis, 'content/closing-parenthesis'],
  [EntryFault.NestedParenthesis, 'content/nested-parenthesis'],
  [EntryFault.TrailingBackslash, 'content/last-backslash'],
]);

/** Holds the text of a record's content as octets, and cuts it into tokens. One object serves all records. */
export class ContentText {
  /** Whether the last text holds an octet outside printable ASCII. */
  odd = false;
  private readonly tokens: Tokens;
  private readonly scanner: Scanner;
  private readonly kept: Uint8Array = new Uint8Array(KEPT);
  private bytes = this.kept;

  constructor(tokens: Tokens) {
    this.tokens = tokens;
    this.scanner = new Scanner(tokens, this.bytes, 0, 0);
  }

  /** Cuts `text` into tokens; a reason when it is not the content of one record. */
  read(text: string): Reason | undefined {
    const { tokens } = this;
    const bytes = this.room(text.length);
    if (tokens.bytes !== bytes) tokens.bytes = bytes;
    tokens.count = 0;
    tokens.overflow = false;
    this.odd = false;
    // Most content is one word.
    const stop = plainWord(text, bytes, 0);
    if (stop === text.length) {
      if (stop > 0) tokens.push(0, stop, 0);
      return undefined;
    }
    return this.readWords(text, bytes, stop);
  }

  /** Goes on behind a first word that ends at `stop`. */
  private readWords(text: string, bytes: Uint8Array, stop: number): Reason | undefined {
    const { tokens } = this;
    const { length } = text;
    const classes = classOf;
    const word: number = ByteClass.Word;
    let start = 0;
    let at = stop;
    for (;;) {
      const unit = at < length ? text.charCodeAt(at) : BLANK;
      if (unit >= 0x80) return this.scan(text);
      bytes[at] = unit;
      const byteClass = classes[unit];
      if (byteClass === word) {
        at = plainWord(text, bytes, at + 1);
        continue;
      }
      if (at > start) tokens.push(start, at, 0);
      if (at >= length) return undefined;
      if (unit === QUOTE) {
        at = this.quoted(text, at + 1);
        if (at < 0) return this.scan(text);
      } else if (byteClass !== ByteClass.Blank) return this.scan(text);
      start = ++at;
      at = plainWord(text, bytes, at);
    }
  }

  /** Octets for a text of so many units. */
  private room(length: number): Uint8Array {
    const octets = length * UTF8_PER_UNIT;
    if (octets > KEPT) this.bytes = new Uint8Array(octets + 1);
    else if (this.bytes !== this.kept) this.bytes = this.kept;
    return this.bytes;
  }

  /** Reads a string from behind its quote; answers where the other one is, or -1 when there is more in it than characters. */
  private quoted(text: string, start: number): number {
    const { bytes } = this;
    const { length } = text;
    for (let at = start; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (unit < 0x20 || unit >= 0x7f || unit === BACKSLASH) return -1;
      bytes[at] = unit;
      if (unit !== QUOTE) continue;
      this.tokens.push(start, at, TokenFlag.Quoted);
      return at;
    }
    return -1;
  }

  /** The way of zone files, for text with more than words and blanks. */
  private scan(text: string): Reason | undefined {
    const { scanner } = this;
    const end = writeUtf8(text, this.bytes, 0);
    scanner.reset(this.bytes, 0, end);
    scanner.next();
    this.odd = scanner.odd;
    if (scanner.commented) return 'content/comment';
    if (scanner.fault !== EntryFault.None) return reasonOf.get(scanner.fault) ?? 'content/syntax';
    return scanner.position < end ? 'content/line-end' : undefined;
  }
}

/** Copies from `start` what is surely of a word; answers where that ends. */
function plainWord(text: string, bytes: Uint8Array, start: number): number {
  const { length } = text;
  let at = start;
  for (; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < AFTER_CLOSE || unit > 0x7e || unit === SEMICOLON || unit === BACKSLASH) break;
    bytes[at] = unit;
  }
  return at;
}
