import { ascii, indexOfOctet, isAlphanumeric, isWord, startsFolded, wordIndex } from './octets.ts';
import type { PolicyFault } from './policy-text.ts';
import type { SpfRecord } from './spf.ts';
import { isQualifier, mechanismWords } from './spf-mechanisms.ts';

const SPACE = 0x20;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;

const allWord = ascii('all');
const modifiers = ['redirect=', 'exp='].map(ascii);

/**
 * Strings are put together with nothing between them (RFC 7208 3.3): where a term starts with the second of two, and no space stands
 * at either side, it becomes part of the term before it. That is told once for a record, in place of what it makes of the term.
 * The strings stand in `rdata[start..stop)`.
 */
export function explainStrings(record: SpfRecord, rdata: Uint8Array, start: number, stop: number): void {
  const { bytes, begin, end } = record;
  let seam = begin;
  let told: PolicyFault | undefined;
  for (let at = start; at < stop; at += rdata[at]! + 1) {
    if (seam > begin && seam < end && bytes[seam - 1] !== SPACE && startsTerm(bytes, seam, end)) {
      const from = termStart(bytes, begin, seam);
      const to = indexOfOctet(bytes, seam, end, SPACE);
      const others = record.faults.filter(
        (fault) => fault === told || fault.stop <= from - begin || fault.start >= to - begin,
      );
      const isBroken = others.length < record.faults.length;
      // A version that is wrong is told as such.
      if (from > begin && (isBroken || isWholeTerm(bytes, seam, to))) {
        told ??= { reason: 'spf/joined-strings', start: from - begin, stop: to - begin };
        record.faults = others.includes(told) ? others : [...others, told];
        record.valid = false;
      }
    }
    seam += rdata[at]!;
  }
}

function termStart(bytes: Uint8Array, begin: number, seam: number): number {
  let at = seam;
  while (at > begin && bytes[at - 1] !== SPACE) at--;
  return at;
}

/** Whether the name of a mechanism or of a modifier stands there, with what may follow it. */
function startsTerm(bytes: Uint8Array, at: number, end: number): boolean {
  const start = isQualifier[bytes[at]!] === 1 ? at + 1 : at;
  let stop = start;
  while (stop < end && isAlphanumeric(bytes[stop]!)) stop++;
  const next = stop < end ? bytes[stop]! : SPACE;
  if (next === EQUALS) return modifiers.some((word) => startsFolded(bytes, start, end, word));
  const isEnd = next === SPACE || next === COLON || next === SLASH;
  return isEnd && wordIndex(bytes, start, stop, mechanismWords) >= 0;
}

/** `-all`, which makes another name of the name before it, and a redirect, which becomes a setting that nobody knows: the grammar takes both. */
const isWholeTerm = (bytes: Uint8Array, start: number, stop: number): boolean =>
  startsFolded(bytes, start, stop, modifiers[0]!) ||
  (isQualifier[bytes[start]!] === 1 && isWord(bytes, start + 1, stop, allWord));
