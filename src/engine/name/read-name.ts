import { lowerCase } from '../text/classes.ts';
import { readEscape } from '../text/escape.ts';
import { MAX_LABEL, MAX_NAME, MAX_NAME_TEXT } from './limits.ts';

/** What `readLabels` may write before it knows that there is too much. */
export const NAME_ROOM: number = MAX_NAME_TEXT + 1;

/** Why text is no domain name; all negative. */
export const NameFault = {
  EmptyLabel: -1,
  LabelTooLong: -2,
  TooLong: -3,
  BadEscape: -4,
} as const;

/** What `readLabels` notes about a name on the way. */
export interface NameForm {
  /** Whether it is no host name: other octets than letters, digits and hyphens, or a hyphen at the edge of a label. */
  odd: boolean;
  /** Whether it has hyphens. */
  hyphens: boolean;
  /** Whether it has octets beyond ASCII; noted by `readLabels` alone. */
  high?: boolean;
}

/**
 * Reads `bytes[start..stop)` as a domain name and writes its labels, each behind its length, from `out[at]`,
 * without the root's zero. ASCII letters are folded when `fold` is set (RFC 4034 6.2). Answers where the
 * labels end, or a `NameFault`. The name is absolute when `isAbsolute` says so. `out` needs `NAME_ROOM` octets
 * of room.
 */
export function readLabels(
  bytes: Uint8Array,
  start: number,
  stop: number,
  out: Uint8Array,
  at: number,
  fold: boolean,
  form: NameForm,
): number {
  if (stop - start > MAX_NAME_TEXT) return diagnoseLongText(bytes, start, stop);
  const table = fold ? folded : asItIs;
  let seen = 0;
  let lengthAt = at;
  let to = at + 1;
  let from = start;
  while (from < stop) {
    const entry = table[bytes[from]!]!;
    if (entry < SPECIAL) {
      seen |= entry;
      out[to++] = entry;
      from++;
    } else if (entry === END_OF_LABEL) {
      const length = to - lengthAt - 1;
      if (length === 0) return NameFault.EmptyLabel;
      if (length > MAX_LABEL) return NameFault.LabelTooLong;
      if ((seen & HYPHENS) !== 0 && (out[lengthAt + 1] === HYPHEN || out[to - 1] === HYPHEN)) seen |= ODD;
      out[lengthAt] = length;
      lengthAt = to++;
      from++;
    } else {
      const escaped = readEscape(bytes, from, stop);
      if (escaped < 0) return NameFault.BadEscape;
      const octet = escaped & 0xff;
      seen |= seenBit(octet);
      out[to++] = fold ? lowerCase[octet]! : octet;
      from += escaped >> 8;
    }
  }
  const length = to - lengthAt - 1;
  if (length > MAX_LABEL) return NameFault.LabelTooLong;
  if (length === 0) {
    if (start === stop) return NameFault.EmptyLabel;
    to--;
  } else {
    if ((seen & HYPHENS) !== 0 && (out[lengthAt + 1] === HYPHEN || out[to - 1] === HYPHEN)) seen |= ODD;
    out[lengthAt] = length;
  }
  form.odd = (seen & ODD) !== 0;
  form.high = (seen & HIGH) !== 0;
  form.hyphens = (seen & HYPHENS) !== 0;
  return to - at >= MAX_NAME ? NameFault.TooLong : to;
}

const DOT = 0x2e;
const BACKSLASH = 0x5c;
const HYPHEN = 0x2d;
/** Set in an entry of the tables for an octet that no host name has. */
const ODD = 0x100;
/** Set in the entry of the hyphen. */
const HYPHENS = 0x200;
/** Set in the entries of octets beyond ASCII, beside `ODD`. */
const HIGH = 0x400;
/** Set in the entries of the dot and the backslash, which mean something else than themselves. */
const SPECIAL = 0x800;
const END_OF_LABEL = SPECIAL | ODD;
const isLetterOrDigit = (octet: number): boolean =>
  (octet >= 0x30 && octet <= 0x39) || ((octet | 0x20) >= 0x61 && (octet | 0x20) <= 0x7a);
function seenBit(octet: number): number {
  if (octet >= 0x80) return ODD | HIGH;
  return octet === HYPHEN ? HYPHENS : isLetterOrDigit(octet) ? 0 : ODD;
}

function tableOf(written: (octet: number) => number): Uint16Array {
  const table = Uint16Array.from({ length: 256 }, (_, octet) => written(octet) | seenBit(octet));
  table[DOT] = END_OF_LABEL;
  table[BACKSLASH] = END_OF_LABEL + 1;
  return table;
}

const asItIs = tableOf((octet) => octet);
const folded = tableOf((octet) => lowerCase[octet]!);

/** Whether the text of a name ends in a dot that nothing escapes. */
export function isAbsolute(bytes: Uint8Array, start: number, stop: number): boolean {
  if (stop === start || bytes[stop - 1] !== 0x2e) return false;
  // The dot is escaped if an escape ends on it; escapes are read from the left, as `\\.` shows.
  if (stop - start < 2 || bytes[stop - 2] !== 0x5c) return true;
  let backslashes = 0;
  while (stop - 2 - backslashes >= start && bytes[stop - 2 - backslashes] === 0x5c) backslashes++;
  return backslashes % 2 === 0;
}

/** Text over 1020 octets is no name; what is said first is a label that is too long, if there is one. */
function diagnoseLongText(bytes: Uint8Array, start: number, stop: number): number {
  let length = 0;
  for (let from = start; from < stop; from++) {
    if (bytes[from] === 0x2e) {
      if (length === 0) return NameFault.EmptyLabel;
      length = 0;
      continue;
    }
    if (bytes[from] === 0x5c) {
      const escaped = readEscape(bytes, from, stop);
      if (escaped < 0) return NameFault.BadEscape;
      from += (escaped >> 8) - 1;
    }
    if (++length > MAX_LABEL) return NameFault.LabelTooLong;
  }
  return NameFault.TooLong;
}
