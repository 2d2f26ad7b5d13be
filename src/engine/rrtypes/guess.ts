import type { Reason } from '../../catalog/reasons.ts';
import { printable } from '../text/excerpt.ts';
import { TokenFlag } from '../text/tokens.ts';
import { decodeUtf8, encodeUtf8 } from '../text/utf8.ts';
import type { ContentFault, FaultArgs } from './content.ts';
import type { RrType } from './define.ts';
import { isContent, type Word } from './trial.ts';

/** Content that cannot be read. */
export interface Unread {
  readonly type: RrType;
  readonly bytes: Uint8Array;
  readonly words: readonly Word[];
  /** Its first fault. */
  readonly first: ContentFault;
}

/** What was probably meant by it. */
export type Guess = (unread: Unread) => ContentFault | undefined;

const code = 'record/invalid-content';
const LONGEST_SUGGESTION = 128;
const BLANK = 0x20;

export const reads = ({ type, bytes }: Unread, words: readonly Word[]): boolean =>
  isContent(type, bytes, words);

export const textOf = (bytes: Uint8Array, { start, stop }: Word): string => decodeUtf8(bytes, start, stop);

export const isPlain = ({ flags }: Word): boolean => flags === 0;
export const isQuoted = ({ flags }: Word): boolean => (flags & TokenFlag.Quoted) !== 0;

/** As it would be written. */
export function written({ bytes, words }: Pick<Unread, 'bytes' | 'words'>): string {
  const texts = words.map((word) => {
    const text = textOf(bytes, word);
    return isQuoted(word) ? `"${text}"` : text;
  });
  const text = printable(texts.join(' '));
  return text.length > LONGEST_SUGGESTION ? `${text.slice(0, LONGEST_SUGGESTION)}...` : text;
}

/** The same content with its words written otherwise, those in quotes and with escapes aside, and cut at their blanks. */
export function rewritten({ bytes, words, ...rest }: Unread, write: (text: string) => string): Unread {
  const pieces = words.flatMap((word) => {
    const text = textOf(bytes, word);
    if ((word.flags & ~TokenFlag.Odd) !== 0) return [{ octets: encodeUtf8(text), flags: word.flags }];
    const parts = write(text)
      .split(' ')
      .filter((part) => part !== '');
    return parts.map((part) => ({ octets: encodeUtf8(part), flags: isAscii(part) ? 0 : TokenFlag.Odd }));
  });
  const all = new Uint8Array(pieces.reduce((sum, { octets }) => sum + octets.length + 1, 0)).fill(BLANK);
  let at = 0;
  const found = pieces.map(({ octets, flags }) => {
    const start = at;
    all.set(octets, start);
    at += octets.length + 1;
    return { start, stop: start + octets.length, flags };
  });
  return { ...rest, bytes: all, words: found };
}

const isAscii = (text: string): boolean => /^[ -~]*$/.test(text);

/** From the first word to the last, with their quotes. */
export function span(words: readonly Word[]): { start: number; stop: number } {
  const [first, last] = [words[0]!, words.at(-1)!];
  return {
    start: first.start - (first.flags & TokenFlag.Quoted),
    stop: last.stop + (last.flags & TokenFlag.Quoted),
  };
}

/** A fault of some of the words. */
export const faultOf = (words: readonly Word[], reason: Reason, args?: FaultArgs): ContentFault => ({
  code,
  reason,
  ...span(words),
  args,
});

/** A fault of all words, in whose place something else was meant. */
export const meant = (
  { words }: Unread,
  reason: Reason,
  suggestion: string,
  args?: FaultArgs,
): ContentFault => faultOf(words, reason, { suggestion, ...args });

/** The fault of content that can be read when its words are written otherwise. */
export function readsAs(
  unread: Unread,
  write: (text: string) => string,
  reason: Reason,
  args?: FaultArgs,
): ContentFault | undefined {
  const other = rewritten(unread, write);
  return reads(other, other.words) ? meant(unread, reason, written(other), args) : undefined;
}
