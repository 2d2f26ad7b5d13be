import { MAX_LABEL, MAX_NAME } from '../../name/limits.ts';
import type { Content } from '../content.ts';

const BLANK = 0x20;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const DIGITS = 0x30;
const UPPER = 0x41;
const LOWER = 0x61;

/** Reads a host name, in full or relative to the origin; see `TextReader`. */
export function readNameText(content: Content, text: string, from: number, fold: boolean): number {
  const { length } = text;
  const { out, nameForm } = content;
  const begin = content.at;
  const shift = begin + 1 - from;
  let lengthAt = begin;
  let hyphens = false;
  let at = from;
  for (; at < length; at++) {
    const unit = text.charCodeAt(at);
    // Most are small letters, and to ask so takes less than a table.
    if ((unit - LOWER) >>> 0 < 26 || (unit - DIGITS) >>> 0 < 10) {
      out[at + shift] = unit;
    } else if (unit === DOT) {
      if (!endLabel(out, lengthAt, at + shift, hyphens)) return -1;
      lengthAt = at + shift;
    } else if (unit === HYPHEN) {
      hyphens = true;
      out[at + shift] = HYPHEN;
    } else if ((unit - UPPER) >>> 0 < 26) {
      out[at + shift] = fold ? unit - UPPER + LOWER : unit;
    } else if (unit === BLANK) break;
    else return -1;
  }
  const end = at + shift;
  // Nothing behind a dot: the name is written in full.
  const isAbsolute = end === lengthAt + 1 && lengthAt > begin;
  if (!isAbsolute && !endLabel(out, lengthAt, end, hyphens)) return -1;
  nameForm.odd = false;
  nameForm.hyphens = hyphens;
  return finish(content, begin, isAbsolute ? lengthAt : end, isAbsolute) ? at : -1;
}

/** Writes the length of the label that ends at `end`; false when it is none, or one with a hyphen at its edge. */
function endLabel(out: Uint8Array, lengthAt: number, end: number, hyphens: boolean): boolean {
  const size = end - lengthAt - 1;
  if (size === 0 || size > MAX_LABEL) return false;
  if (hyphens && (out[lengthAt + 1] === HYPHEN || out[end - 1] === HYPHEN)) return false;
  out[lengthAt] = size;
  return true;
}

/** Ends a name whose labels are `out[begin..end)`. */
function finish(content: Content, begin: number, end: number, isAbsolute: boolean): boolean {
  const { out, origin, originLength } = content;
  const more = isAbsolute ? 1 : originLength;
  if (end - begin + more > MAX_NAME) return false;
  content.written = isAbsolute ? 0 : end - begin;
  content.at = end + more;
  if (isAbsolute) {
    out[end] = 0;
    return true;
  }
  for (let index = 0; index < more; index++) out[end + index] = origin[index]!;
  if (end > begin + out[begin]! + 1) content.noteDotless(begin, end);
  return true;
}
