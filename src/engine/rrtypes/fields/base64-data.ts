import type { Reason } from '../../../catalog/reasons.ts';
import { base64Of, base64Value, NOT_BASE64 } from '../../text/base64.ts';
import { TokenFlag } from '../../text/tokens.ts';
import { type Content, FAULT } from '../content.ts';
import { readPlainBase64 } from './base64-plain.ts';
import type { Field } from './field.ts';

const PADDING = 0x3d;

/** Octets in base64 to the end of the content, blanks allowed between the characters (RFC 4034 2.2); at least one. */
export const base64 = (label: string): Field => ({
  label,
  rest: 'value',
  isLoose: true,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    for (let token = index; token < content.count; token++)
      if ((content.flags[token]! & TokenFlag.Quoted) !== 0) return content.failToken('content/quoted', token);
    return readBase64(content, index, content.count, content.start[index]!) ? content.count : FAULT;
  },
  readPlain: readPlainBase64,
  copy(wire, content) {
    if (wire.left === 0) return false;
    while (wire.left > 0) content.out[content.at++] = wire.bytes[wire.at++]!;
    return true;
  },
  print(wire) {
    const text = base64Of(wire.bytes, wire.at, wire.end);
    wire.at = wire.end;
    return text;
  },
});

/** Writes what the tokens from `first` to before `end` stand for; in the first of them it begins at `start`. */
export function readBase64(content: Content, first: number, end: number, start: number): boolean {
  const { bytes, out, limit } = content;
  const values = base64Value;
  let at = content.at;
  let group = 0;
  let have = 0;
  for (let token = first; token < end; token++) {
    const stop = content.stop[token]!;
    let from = token === first ? start : content.start[token]!;
    // Whole groups at once; what is left, or is no group, one character after the other.
    while (have === 0 && from + 4 <= stop && at + 3 <= limit) {
      const one = values[bytes[from]!]!;
      const two = values[bytes[from + 1]!]!;
      const three = values[bytes[from + 2]!]!;
      const four = values[bytes[from + 3]!]!;
      if ((one | two | three | four) === NOT_BASE64) break;
      out[at++] = (one << 2) | (two >> 4);
      out[at++] = (two << 4) | (three >> 2);
      out[at++] = (three << 6) | four;
      from += 4;
    }
    for (; from < stop; from++) {
      const value = values[bytes[from]!]!;
      if (value === NOT_BASE64) {
        content.at = at;
        return readPadding(content, token, end, from, group, have, start);
      }
      group = (group << 6) | value;
      if (++have < 4) continue;
      if (at + 3 > limit) return refuse(content, 'content/too-long', start, content.stop[end - 1]!);
      out[at++] = group >> 16;
      out[at++] = group >> 8;
      out[at++] = group;
      group = 0;
      have = 0;
    }
  }
  content.at = at;
  return have === 0 || refuse(content, 'base64/length', start, content.stop[end - 1]!);
}

/**
 * Writes the last group, of which `have` characters are in `group`, when `at` holds the first octet that is not in the
 * alphabet: it must be padding, and enough of it, and the last (RFC 4648 3.2, 3.3).
 */
function readPadding(
  content: Content,
  first: number,
  end: number,
  at: number,
  group: number,
  have: number,
  start: number,
): boolean {
  const { bytes, out, limit } = content;
  if (bytes[at] === PADDING && have < 2) return refuse(content, 'base64/padding', at, at + 1);
  let padded = have;
  for (let token = first; token < end; token++) {
    for (let from = token === first ? at : content.start[token]!; from < content.stop[token]!; from++) {
      if (bytes[from] === PADDING && padded < 4) padded++;
      else if (bytes[from] === PADDING || base64Value[bytes[from]!] !== NOT_BASE64)
        return refuse(content, 'base64/padding', from, from + 1);
      else return refuse(content, 'base64/invalid-character', from, from + 1);
    }
  }
  const whole = content.stop[end - 1]!;
  if (padded < 4) return refuse(content, 'base64/length', start, whole);
  // The bits that the padding cuts off are zero (RFC 4648 3.5): else several texts would stand for the same octets.
  if ((group & (have === 2 ? 0x0f : 0x03)) !== 0) {
    const last = at > content.start[first]! ? at : content.stop[first - 1]!;
    return refuse(content, 'base64/trailing-bits', last - 1, last);
  }
  if (content.at + have - 1 > limit) return refuse(content, 'content/too-long', start, whole);
  out[content.at++] = have === 2 ? group >> 4 : group >> 10;
  if (have === 3) out[content.at++] = group >> 2;
  return true;
}

function refuse(content: Content, reason: Reason, start: number, stop: number): false {
  content.fail(reason, start, stop);
  return false;
}
