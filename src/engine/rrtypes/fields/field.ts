import type { Content } from '../content.ts';
import type { WireReader } from '../wire-reader.ts';

/**
 * Reads the plainest form of a value straight from text, from `from` to a blank or the end, and writes the wire form that the
 * field's `read` would; answers where it ends, or -1 for every other form. Those are read from tokens, and with them every fault.
 */
export type TextReader = (content: Content, text: string, from: number) => number;

/**
 * The same from `content.bytes`, from `from` on, where a token starts and somewhere behind it a line feed stands, or where the entry has come to the line
 * feed that ends it. It answers where its last
 * token ends, or -1; who asks looks whether that token does end there.
 */
export type PlainReader = (content: Content, from: number) => number;

/** One field of a type's content: how it is read from text and from wire form, and how it is printed. */
export interface Field {
  /** Its name in the RFC, in lower case: what a finding calls it. */
  readonly label: string;
  /** Octets of its wire form, where they are always as many. */
  readonly width?: number;
  /** Whether it is the name that the record points to, which rules look up. */
  readonly isTarget?: boolean;
  /** Whether it is a name, or has one in it, whose letters stay as they are in canonical form. */
  readonly keepsCase?: boolean;
  /** Whether it takes text in quotes. */
  readonly isText?: true;
  /** Whether it takes nearly every word, so that it does not show that one is out of place. */
  readonly isLoose?: boolean;
  /** Whether it reads all tokens to the end: as one value, or each as one of a list. */
  readonly rest?: 'value' | 'items';
  /** Whether what it is depends on fields before it. */
  readonly follows?: true;
  /** Whether the token, which it can read, is what people write there: asked only of content with faults. */
  readonly isLikely?: (content: Content, index: number) => boolean;
  /** Behind which token a faulty value ends that starts at `index`, where that is not always one token; -1 where it cannot be told. */
  readonly endOfFault?: (content: Content, index: number) => number;
  /** Whether it is the name of a mailbox, whose first label stands for a person. */
  readonly isMailbox?: boolean;
  /** Reads tokens from `index` and writes canonical wire form; answers the next index, or `FAULT`. */
  readonly read: (content: Content, index: number) => number;
  /** Spares records that come by themselves the tokens. A field made of another one that reads more strictly has none. */
  readonly readText?: TextReader | undefined;
  /** Spares records of a zone the tokens; the same holds. */
  readonly readPlain?: PlainReader | undefined;
  /** Checks wire form and writes it out canonically; false when it is none, and may note why. */
  readonly copy: (wire: WireReader, content: Content) => boolean;
  /** The text form of the wire form at the reader, which moves on. */
  readonly print: (wire: WireReader) => string;
}
