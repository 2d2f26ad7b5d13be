import type { Content } from '../content.ts';
import type { WireReader } from '../wire-reader.ts';

/** One field of a type's content: how it is read from text and from wire form, and how it is printed. */
export interface Field {
  /** Its name in the RFC, in lower case: what a finding calls it. */
  readonly label: string;
  /** Octets of its wire form, where they are always as many. */
  readonly width?: number;
  /** Whether it is the name that the record points to, which rules look up. */
  readonly isTarget?: boolean;
  /** Reads tokens from `index` and writes canonical wire form; answers the next index, or `FAULT`. */
  readonly read: (content: Content, index: number) => number;
  /** Checks wire form and writes it out canonically; false when it is none. */
  readonly copy: (wire: WireReader, content: Content) => boolean;
  /** The text form of the wire form at the reader, which moves on. */
  readonly print: (wire: WireReader) => string;
}
