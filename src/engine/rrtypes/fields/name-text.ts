import { MAX_LABEL, MAX_NAME } from '../../name/limits.ts';
import { lowerCase } from '../../text/classes.ts';
import type { Content } from '../content.ts';

const BLANK = 0x20;
const HYPHEN = 0x2d;
const DOT = 0x2e;

/** The octets of host names as they are written, folded or not, and 0 for all others. */
const kept = new Uint8Array(128);
for (const char of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-')
  kept[char.charCodeAt(0)] = char.charCodeAt(0);
const folded = kept.map((octet) => lowerCase[octet]!);

/** Reads a host name, in full or relative to the origin; see `TextReader`. */
export function readNameText(content: Content, text: string, from: number, fold: boolean): number {
  const { length } = text;
  const { out, nameForm } = content;
  const table = fold ? folded : kept;
  const begin = content.at;
  let lengthAt = begin;
  let to = begin + 1;
  let hyphens = false;
  let at = from;
  for (;;) {
    let unit = BLANK;
    for (; at < length; at++) {
      unit = text.charCodeAt(at);
      if (unit >= 128) return -1;
      const octet = table[unit]!;
      if (octet === 0) break;
      if (octet === HYPHEN) hyphens = true;
      out[to++] = octet;
    }
    const size = to - lengthAt - 1;
    const isLast = at === length || unit === BLANK;
    // Nothing behind a dot: the name is written in full.
    if (size === 0 && isLast && lengthAt > begin) break;
    if (size === 0 || size > MAX_LABEL) return -1;
    if (hyphens && (out[lengthAt + 1] === HYPHEN || out[to - 1] === HYPHEN)) return -1;
    out[lengthAt] = size;
    if (isLast) break;
    if (unit !== DOT) return -1;
    lengthAt = to++;
    at++;
  }
  nameForm.odd = false;
  nameForm.hyphens = hyphens;
  return finish(content, begin, to === lengthAt + 1 ? lengthAt : to, to === lengthAt + 1) ? at : -1;
}

/** Ends a name whose labels are `out[begin..end)`. */
function finish(content: Content, begin: number, end: number, isAbsolute: boolean): boolean {
  const { out, origin, originLength } = content;
  const more = isAbsolute ? 1 : originLength;
  if (end - begin + more > MAX_NAME) return false;
  content.written = isAbsolute ? 0 : end - begin;
  content.at = end + more;
  if (isAbsolute) out[end] = 0;
  else for (let index = 0; index < more; index++) out[end + index] = origin[index]!;
  return true;
}
