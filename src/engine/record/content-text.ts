import type { Reason } from '../../catalog/reasons.ts';
import { ByteClass, classOf } from '../text/classes.ts';
import { EntryFault, Scanner } from '../text/scanner.ts';
import type { Tokens } from '../text/tokens.ts';
import { writeUtf8 } from '../text/utf8.ts';

const UTF8_PER_UNIT = 3;
/** Octets of text that are kept from one record to the next; longer text gets its own. */
const KEPT = 1 << 16;

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
    const { length } = text;
    const { tokens } = this;
    this.bytes = length * UTF8_PER_UNIT > KEPT ? new Uint8Array(length * UTF8_PER_UNIT) : this.kept;
    const { bytes } = this;
    const classes = classOf;
    tokens.bytes = bytes;
    tokens.count = 0;
    tokens.overflow = false;
    this.odd = false;
    for (let at = 0; at < length; at++) {
      const start = at;
      let unit = text.charCodeAt(at);
      while (unit < 0x80 && classes[unit] === ByteClass.Word) {
        bytes[at] = unit;
        if (++at === length) break;
        unit = text.charCodeAt(at);
      }
      if (at > start) tokens.push(start, at, 0);
      if (at === length) break;
      if (unit >= 0x80 || classes[unit] !== ByteClass.Blank) return this.scan(text);
      bytes[at] = unit;
    }
    return undefined;
  }

  /** The way of zone files, for text with more than words and blanks. */
  private scan(text: string): Reason | undefined {
    const { scanner } = this;
    const end = writeUtf8(text, this.bytes, 0);
    scanner.reset(this.bytes, 0, end);
    scanner.next();
    this.odd = scanner.odd;
    if (scanner.commented) return 'content/comment';
    if (scanner.fault !== EntryFault.None) return 'content/syntax';
    return scanner.position < end ? 'content/line-end' : undefined;
  }
}
