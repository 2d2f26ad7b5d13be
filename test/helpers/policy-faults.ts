import type { PolicyText } from '../../src/engine/mail/policy-text.ts';
import { latin1 } from './hex.ts';

/** How a parser is called. */
export type Read<Text extends PolicyText> = (
  text: Text,
  bytes: Uint8Array,
  begin: number,
  end: number,
) => boolean;

/** Octets around a text, so that a parser which looks beyond it is found out. */
const AROUND = '/24;=%{d}v=spf1 ';

/** Reads a text, one character an octet, that stands between others. */
export function readWithin<Text extends PolicyText>(into: Text, read: Read<Text>, text: string): boolean {
  const bytes = latin1(`${AROUND}${text}${AROUND}`);
  return read(into, bytes, AROUND.length, AROUND.length + text.length);
}

/** What is wrong with a text, as `reason: "what is marked"`. */
export function faultsIn<Text extends PolicyText>(into: Text, read: Read<Text>, text: string): string[] {
  const valid = readWithin(into, read, text);
  const faults = into.faults.map(({ reason, start, stop }) => `${reason}: "${text.slice(start, stop)}"`);
  return valid && faults.length > 0 ? ['a slip', ...faults] : faults;
}

/** Whether what was found lies within a text of that length. */
export function liesWithin({ faults }: PolicyText, length: number): boolean {
  return faults.every(({ start, stop }) => start >= 0 && start <= stop && stop <= length);
}
