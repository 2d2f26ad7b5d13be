import type { Content } from './content.ts';
import type { TextReader } from './fields/field.ts';
import { readIpv4Text } from './fields/ipv4-text.ts';

/** UTF-16 units up to which content is read straight from text: no reader writes more than `WRITE_MARGIN` of them. */
export const MAX_PLAIN = 512;

/**
 * Reads content of the plainest form straight from text, and writes its wire form from `content.at`; false where tokens are to be
 * read. Most records of an API take this way, in half the time.
 */
export const readText = (reader: TextReader, content: Content, text: string): boolean =>
  text.length <= MAX_PLAIN && readBy(reader, content, text) === text.length;

/**
 * Calls a reader. That of the most frequent records is called by its name: so it can become part of the caller, which one of
 * many cannot.
 */
export const readBy = (reader: TextReader, content: Content, text: string): number =>
  reader === readIpv4Text ? readIpv4Text(content, text, 0) : reader(content, text, 0);

/** One reader of all that some readers read, a blank between two; a single one is that reader itself, which costs no call. */
export function inTurn([first, ...more]: readonly TextReader[]): TextReader | undefined {
  return first === undefined ? undefined : more.reduce(both, first);
}

const both =
  (first: TextReader, second: TextReader): TextReader =>
  (content, text, from) => {
    const at = first(content, text, from);
    // Where it does not end, a reader stops at a blank.
    return at < 0 || at >= text.length ? -1 : second(content, text, at + 1);
  };
