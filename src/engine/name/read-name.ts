import { lowerCase } from '../text/classes.ts';
import { escape } from '../text/escape.ts';
import { MAX_LABEL, MAX_NAME, MAX_NAME_TEXT } from './limits.ts';

/** Why text is no domain name; all negative. */
export const NameFault = {
  EmptyLabel: -1,
  LabelTooLong: -2,
  TooLong: -3,
  BadEscape: -4,
} as const;

/**
 * Reads `bytes[start..stop)` as a domain name and writes its labels, each behind its length, from `out[at]`,
 * without the root's zero. ASCII letters are folded when `fold` is set (RFC 4034 6.2). Answers where the
 * labels end, or a `NameFault`. The name is absolute when `isAbsolute` says so. `out` needs `MAX_NAME` octets
 * of room.
 */
export function readLabels(
  bytes: Uint8Array,
  start: number,
  stop: number,
  out: Uint8Array,
  at: number,
  fold: boolean,
): number {
  if (stop - start > MAX_NAME_TEXT) return diagnoseLongText(bytes, start, stop);
  const limit = at + MAX_NAME - 1;
  let lengthAt = at;
  let to = at + 1;
  for (let from = start; from < stop; from++) {
    let octet = bytes[from]!;
    if (octet === 0x2e) {
      const length = to - lengthAt - 1;
      if (length === 0) return NameFault.EmptyLabel;
      if (length > MAX_LABEL) return NameFault.LabelTooLong;
      out[lengthAt] = length;
      lengthAt = to++;
      continue;
    }
    if (octet === 0x5c) {
      const escaped = escape(bytes, from, stop);
      if (escaped < 0) return NameFault.BadEscape;
      octet = escaped & 0xff;
      from += (escaped >> 8) - 1;
    }
    if (to >= limit) return to - lengthAt - 1 > MAX_LABEL ? NameFault.LabelTooLong : NameFault.TooLong;
    out[to++] = fold ? lowerCase[octet]! : octet;
  }
  const length = to - lengthAt - 1;
  if (length === 0) return start === stop ? NameFault.EmptyLabel : to - 1;
  if (length > MAX_LABEL) return NameFault.LabelTooLong;
  out[lengthAt] = length;
  return to > limit ? NameFault.TooLong : to;
}

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
      const escaped = escape(bytes, from, stop);
      if (escaped < 0) return NameFault.BadEscape;
      from += (escaped >> 8) - 1;
    }
    if (++length > MAX_LABEL) return NameFault.LabelTooLong;
  }
  return NameFault.TooLong;
}
