import type { Reason } from '../../catalog/reasons.ts';
import { MAX_LABEL } from '../name/limits.ts';
import type { FaultArgs } from '../rrtypes/content.ts';
import { readIpv6 } from '../rrtypes/fields/ipv6-address.ts';
import { indexOfOctet, isAlphanumeric, isDigit } from './octets.ts';

const PERCENT = 0x25;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const AT = 0x40;
const UNDERSCORE = 0x5f;
const OPEN = 0x7b;
const CLOSE = 0x7d;
/** Characters of a name, and its final dot (RFC 1035 2.3.4). */
const MAX_TEXT = 254;

/** What is wrong with a name, and where. */
export interface NameSlip {
  readonly reason: Reason;
  readonly start: number;
  readonly stop: number;
  readonly args?: FaultArgs;
}

const address = new Uint8Array(16);

/**
 * Why `bytes[start..stop)`, a domain-spec, is no name that anybody can look up, though RFC 7208 7.1 allows nearly any text; undefined
 * for one that is. Around macros only what can never be right is looked at, since nobody knows what they stand for.
 */
export function nameSlip(bytes: Uint8Array, start: number, stop: number): NameSlip | undefined {
  const hasMacro = indexOfOctet(bytes, start, stop, PERCENT) < stop;
  let label = start;
  for (let at = start; at < stop; at++) {
    const octet = bytes[at]!;
    if (octet === DOT) {
      if (at === label) return { reason: 'spf/empty-label', start, stop };
      if (at - label > MAX_LABEL) return { reason: 'spf/name-length', start: label, stop: at };
      label = at + 1;
    } else if (octet === PERCENT) {
      at = macroEnd(bytes, at, stop) - 1;
      label = at;
    } else if (!isAlphanumeric(octet) && octet !== HYPHEN && octet !== UNDERSCORE) {
      const isSeparator = octet === COMMA || octet === SEMICOLON;
      if (!hasMacro || isSeparator || isScheme(bytes, at)) return characterSlip(bytes, start, at, stop);
    }
  }
  const isLong = stop - label > MAX_LABEL || (stop - start > MAX_TEXT && !hasMacro);
  return isLong ? { reason: 'spf/name-length', start, stop } : undefined;
}

/** Whether `://` stands at a place. */
const isScheme = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === COLON && bytes[at + 1] === SLASH && bytes[at + 2] === SLASH;

/** What the name `bytes[start..stop)` is in place of a name, by the character at `at` that no host name has. */
function characterSlip(bytes: Uint8Array, start: number, at: number, stop: number): NameSlip {
  if (isScheme(bytes, at)) return { reason: 'spf/url', start, stop };
  if (bytes[at] === AT) return { reason: 'spf/mail-address', start, stop };
  if (bytes[at] === COLON) {
    if (readIpv6(bytes, start, stop, address, 0))
      return { reason: 'spf/address-as-domain', start, stop, args: { mechanism: 'ip6' } };
    if (isNumber(bytes, at + 1, stop)) return { reason: 'spf/port', start: at, stop };
  }
  return { reason: 'spf/name-character', start: at, stop: at + 1 };
}

function isNumber(bytes: Uint8Array, start: number, stop: number): boolean {
  for (let at = start; at < stop; at++) if (!isDigit(bytes[at]!)) return false;
  return start < stop;
}

/** The first comma or semicolon in `bytes[start..stop)` outside macros, or `stop`. */
export function separatorIn(bytes: Uint8Array, start: number, stop: number): number {
  let at = start;
  while (at < stop && bytes[at] !== COMMA && bytes[at] !== SEMICOLON)
    at = bytes[at] === PERCENT ? macroEnd(bytes, at, stop) : at + 1;
  return at;
}

/** Where the macro or the escape at `at` ends. */
function macroEnd(bytes: Uint8Array, at: number, stop: number): number {
  if (at + 1 >= stop || bytes[at + 1] !== OPEN) return Math.min(stop, at + 2);
  return Math.min(stop, indexOfOctet(bytes, at, stop, CLOSE) + 1);
}
