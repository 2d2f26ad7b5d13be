import { TokenFlag } from '../text/tokens.ts';
import type { Content, ContentFault } from './content.ts';
import { contentCause } from './content-cause.ts';
import type { RrType } from './define.ts';
import type { Field } from './fields/field.ts';
import { isGeneric } from './generic.ts';
import { misplaced } from './misplaced-values.ts';
import { targetFaults } from './target-faults.ts';

/** Faults of one list that are told: hostile ones have tens of thousands, which help nobody. */
const MAX_ITEMS = 16;
const BLANK = 0x20;
const EQUALS = 0x3d;

/**
 * All that is wrong with content which was read from the token `index` on and refused: each field is judged, and what has one cause is told
 * once. The fault that was found then is still noted in `content`.
 */
export function contentFaults(
  type: RrType | undefined,
  content: Content,
  index: number,
): readonly ContentFault[] {
  const first = content.noted();
  if (type === undefined || content.overflow || (index < content.count && isGeneric(content, index)))
    return [first];
  const cause = contentCause(type, content, index);
  if (cause !== undefined) return [cause];
  const faults = walkFields(type, content, index);
  const others = [...content.remarks, ...targetFaults(type, content)];
  // Each field is right by itself: the number of values is not, or they do not suit each other.
  if (faults.length === 0) return [first, ...others];
  const one = misplaced(type, content, index, faults);
  return one === undefined ? [...faults, ...others] : [one];
}

/** Reads field after field, and goes on behind one with a fault where it is known where that ends. */
function walkFields({ fields }: RrType, content: Content, index: number): ContentFault[] {
  const faults: ContentFault[] = [];
  let next = index;
  content.restart();
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at]!;
    const begin = content.at;
    const { length } = content.remarks;
    // What it would be depends on a field that is unknown.
    if (faults.length > 0 && field.follows === true) break;
    const end = field.read(content, next);
    if (end >= 0) {
      next = end;
      continue;
    }
    content.field = field.label;
    content.remarks.length = length;
    faults.push(content.noted());
    if (next >= content.count) break;
    content.at = begin;
    if (field.rest === 'items') noteItems(field, content, next, faults);
    if (field.rest !== undefined) break;
    if (field.isText !== true && at < fields.length - 1 && isPhrase(content, next)) {
      content.failToken('content/in-quotes', next);
      faults[faults.length - 1] = content.noted();
      break;
    }
    content.at += field.width ?? 0;
    next = field.endOfFault === undefined ? next + 1 : field.endOfFault(content, next);
    if (next < 0) break;
  }
  return faults;
}

/** Several words in one pair of quotes. */
function isPhrase({ bytes, start, stop, flags }: Content, token: number): boolean {
  if ((flags[token]! & TokenFlag.Quoted) === 0) return false;
  return bytes.subarray(start[token]!, stop[token]!).includes(BLANK);
}

/** Notes what else is wrong with a list: it is read again without each item that has a fault. */
function noteItems(field: Field, content: Content, first: number, faults: ContentFault[]): void {
  const { count, at } = content;
  const start = content.start.slice(0, count);
  const stop = content.stop.slice(0, count);
  const flags = content.flags.slice(0, count);
  for (let left = MAX_ITEMS; left > 0; left--) {
    let token = first;
    while (token < content.count - 1 && content.stop[token]! < content.faultStop) token++;
    // Behind `key=` a value in quotes is a token of its own, be it that a blank stands between.
    const from = token > first && lacksValue(content, token - 1) ? token - 1 : token;
    drop(content, from, token + 1 < content.count && isAdjacent(content, token + 1) ? token + 2 : token + 1);
    if (content.count <= first) break;
    content.at = at;
    if (field.read(content, first) >= 0) break;
    content.field = field.label;
    faults.push(content.noted());
  }
  content.start.set(start);
  content.stop.set(stop);
  content.flags.set(flags);
  content.count = count;
}

const lacksValue = ({ bytes, stop, flags }: Content, token: number): boolean =>
  bytes[stop[token]! - 1] === EQUALS && (flags[token]! & TokenFlag.Quoted) === 0;

/** Whether the quote of a token stands right behind the word before. */
const isAdjacent = ({ start, stop, flags }: Content, token: number): boolean =>
  (flags[token]! & TokenFlag.Quoted) !== 0 && start[token] === stop[token - 1]! + 1;

/** Takes the tokens from `from` to before `to` out. */
function drop(content: Content, from: number, to: number): void {
  content.start.copyWithin(from, to, content.count);
  content.stop.copyWithin(from, to, content.count);
  content.flags.copyWithin(from, to, content.count);
  content.count -= to - from;
}
