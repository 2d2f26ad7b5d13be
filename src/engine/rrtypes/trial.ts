import type { Tokens } from '../text/tokens.ts';
import { Content, MAX_RDATA, WRITE_MARGIN } from './content.ts';
import { type RrType, readFields } from './define.ts';

/** A part of a text that may be a token: the octets `start` to `stop`, and how it is written (`TokenFlag`). */
export interface Word {
  readonly start: number;
  readonly stop: number;
  readonly flags: number;
}

/** Longer entries are not looked at for what was meant by them: each guess reads them once more. */
const MAX_WORDS = 32;
const MAX_OCTETS = 2_048;
const NOTHING: readonly Word[] = [];

/** The tokens `from` to `to` as words; none where they are too many or too long to guess about. */
export function wordsOf({ start, stop, flags }: Tokens, from: number, to: number): readonly Word[] {
  if (from >= to || to - from > MAX_WORDS || stop[to - 1]! - start[from]! > MAX_OCTETS) return NOTHING;
  return Array.from({ length: to - from }, (_, index) => ({
    start: start[from + index]!,
    stop: stop[from + index]!,
    flags: flags[from + index]!,
  }));
}

/** Made for the first guess: most zones need none. */
let scratch: Content | undefined;

/** Whether `words` of `bytes` are content of `type`. */
export function isContent(type: RrType, bytes: Uint8Array, words: readonly Word[]): boolean {
  if (words.length === 0 || words.length > MAX_WORDS) return false;
  scratch ??= new Content(new Uint8Array(MAX_RDATA + WRITE_MARGIN));
  scratch.bytes = bytes;
  scratch.at = 0;
  scratch.count = 0;
  for (const { start, stop, flags } of words) scratch.push(start, stop, flags);
  return readFields(type, scratch, 0) >= 0;
}

const COMMA = 0x2c;

/** The parts of a word between its commas, but for empty ones. */
export function partsOf(bytes: Uint8Array, { start, stop }: Word): Word[] {
  const parts: Word[] = [];
  let from = start;
  for (let at = start; at <= stop; at++) {
    if (at < stop && bytes[at] !== COMMA) continue;
    if (at > from) parts.push({ start: from, stop: at, flags: 0 });
    from = at + 1;
  }
  return parts;
}
