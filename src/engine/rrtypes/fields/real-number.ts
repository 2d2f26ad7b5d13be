import type { Reason } from '../../../catalog/reasons.ts';
import { type Content, FAULT } from '../content.ts';
import { characterString } from './character-strings.ts';
import type { Field } from './field.ts';

const PLUS = 0x2b;
const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;

/** A string that holds a decimal number, which with `most` is no farther from zero than that (RFC 1712 3). */
export function realNumber(label: string, most?: number): Field {
  const string = characterString(label);
  const args = most === undefined ? undefined : { most };
  return {
    ...string,
    readText: undefined,
    readPlain: undefined,
    read(content, index) {
      const begin = content.at;
      const next = string.read(content, index);
      if (next === FAULT) return FAULT;
      const reason = faultOf(content, begin, most);
      return reason === undefined ? next : content.failToken(reason, index, args);
    },
    copy(wire, content) {
      const begin = content.at;
      return string.copy(wire, content) && faultOf(content, begin, most) === undefined;
    },
  };
}

/** Why the string that was written from `begin` on is no such number. */
function faultOf(content: Content, begin: number, most: number | undefined): Reason | undefined {
  const { out } = content;
  let at = begin + 1;
  if (at < content.at && (out[at] === PLUS || out[at] === MINUS)) at++;
  let whole = 0;
  let digits = 0;
  let behindDot = false;
  let hasFraction = false;
  for (; at < content.at; at++) {
    const octet = out[at]!;
    if (octet === DOT && !behindDot) {
      behindDot = true;
      continue;
    }
    if (octet < ZERO || octet > ZERO + 9) return 'gpos/number';
    digits++;
    if (!behindDot) whole = whole * 10 + octet - ZERO;
    else if (octet !== ZERO) hasFraction = true;
  }
  if (digits === 0) return 'gpos/number';
  if (most === undefined) return undefined;
  return whole > most || (whole === most && hasFraction) ? 'gpos/range' : undefined;
}
