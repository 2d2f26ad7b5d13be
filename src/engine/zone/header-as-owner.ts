import type { Reason } from '../../catalog/reasons.ts';
import type { Content } from '../rrtypes/content.ts';
import { TokenFlag } from '../text/tokens.ts';
import type { EntryHeader } from './entry-header.ts';
import { NO_TTL } from './zone-store.ts';

const ZERO = 0x30;
const BLANK = 0x20;
const TAB = 0x09;
const LETTER_I = 0x49;
const LETTER_N = 0x4e;

/** TTLs that people write, in seconds, and that nobody calls a host. */
const commonTtls: ReadonlySet<string> = new Set(
  [1800, 3600, 7200, 10_800, 14_400, 21_600, 28_800, 43_200, 86_400, 172_800, 604_800].map(String),
);
const LONGEST = 6;

/** Whether the owner that stands at `bytes[start..stop)`, before a blank, may be a class or a TTL: most are told apart here. */
export function mayBeHeader(bytes: Uint8Array, start: number, stop: number): boolean {
  const first = bytes[start]!;
  if (first === LETTER_I)
    return bytes[start + 1] === LETTER_N && (bytes[start + 2] === BLANK || bytes[start + 2] === TAB);
  return (first - ZERO) >>> 0 <= 9 && bytes[stop - 1] === ZERO && bytes[stop - 2] === ZERO;
}

/**
 * Why the owner of a record that was read is hardly one: the class stands there in capitals, or a common TTL, and not where it belongs.
 * `next`: the first token of the content.
 */
export function headerAsOwner(
  content: Content,
  { ttl, ttlToken }: EntryHeader,
  next: number,
): Reason | undefined {
  const { bytes, start, stop, flags } = content;
  if ((flags[0]! & TokenFlag.Quoted) !== 0 || stop[0]! - start[0]! > LONGEST) return undefined;
  const word = String.fromCharCode(...bytes.subarray(start[0]!, stop[0]!));
  // Between owner and content stand the type, and perhaps TTL and class.
  const hasClass = next - 1 > (ttlToken < 0 ? 1 : 2);
  if (word === 'IN') return hasClass ? undefined : 'owner/class';
  return ttl === NO_TTL && commonTtls.has(word) ? 'owner/ttl' : undefined;
}
