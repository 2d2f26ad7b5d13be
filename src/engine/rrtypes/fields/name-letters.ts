import { type BeyondAscii, beyondAscii, isBeyondAscii } from '../../name/beyond-ascii.ts';
import { lacksFinalDot } from '../../name/final-dot.ts';
import { printName } from '../../name/print-name.ts';
import { isAbsolute } from '../../name/read-name.ts';
import { TokenFlag } from '../../text/tokens.ts';
import type { Content } from '../content.ts';

/** A field that is a name, as far as it matters to its letters. */
export interface NameField {
  readonly label: string;
  readonly isTarget: boolean;
  /** Its first label stands for a person, who may have any name. */
  readonly isMailbox: boolean;
}

/** The name of an origin. */
export const originName: NameField = { label: 'origin', isTarget: false, isMailbox: false };

/**
 * Notes what is said of the name that was read from the token `index` to `out[begin..end)` and holds octets beyond ASCII. Where A-labels are to
 * stand in place of others they do from then on; answers where the labels end. Names to which nothing points may hold escaped octets.
 */
export function judgeLetters(
  content: Content,
  index: number,
  begin: number,
  end: number,
  { label, isTarget, isMailbox }: NameField,
): number {
  const { bytes, out } = content;
  const start = content.start[index]!;
  const stop = content.stop[index]!;
  const at = isMailbox ? begin + out[begin]! + 1 : begin;
  const found = lettersOf(content, at, end, isAbsolute(bytes, start, stop));
  if (found === undefined) return end;
  const { code, reason, labels } = found;
  const isRaw = (content.flags[index]! & TokenFlag.Odd) !== 0;
  if (isTarget) {
    content.targetLetters = found;
    content.targetToken = index;
  } else if (isRaw) {
    const args = isMailbox ? withPerson(found, out, begin) : found.args;
    content.remarks.push({ code, reason, start, stop, field: label, args });
  }
  if (labels === undefined || !content.aLabels) return end;
  out.set(labels, at);
  return at + labels.length;
}

/** What is said of a name; where it lacks its final dot, too, it is suggested with it. */
function lettersOf(
  { out, origin }: Content,
  at: number,
  end: number,
  inFull: boolean,
): BeyondAscii | undefined {
  const found = beyondAscii(out, at, end, inFull ? '.' : '');
  if (inFull || found?.labels === undefined) return found;
  const lacksDot = lacksFinalDot(found.labels, 0, found.labels.length, origin);
  return lacksDot ? beyondAscii(out, at, end, '.') : found;
}

/** Puts the first label of a mailbox before its domain, unless that is beyond ASCII as well. */
function withPerson({ args, suggestion }: BeyondAscii, bytes: Uint8Array, at: number): BeyondAscii['args'] {
  const end = at + 1 + bytes[at]!;
  if (suggestion === undefined || isBeyondAscii(bytes, at, end)) return args;
  return { ...args, suggestion: `${printName(bytes.subarray(at, end), 0)}${suggestion}` };
}
