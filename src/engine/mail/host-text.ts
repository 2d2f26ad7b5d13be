import { isAlphanumeric, isLetter } from './octets.ts';

const HYPHEN = 0x2d;
const DOT = 0x2e;
const UNDERSCORE = 0x5f;

/** Whether a whole text is the name of a host and nothing else: labels with dots between them, of which the last is letters. */
export function isHostText(bytes: Uint8Array, begin: number, end: number): boolean {
  const stop = end > begin && bytes[end - 1] === DOT ? end - 1 : end;
  let label = begin;
  let letters = 0;
  for (let at = begin; at < stop; at++) {
    const octet = bytes[at]!;
    if (octet === DOT) {
      if (at === label) return false;
      label = at + 1;
      letters = 0;
    } else if (isLetter(octet)) {
      letters++;
    } else if (!isAlphanumeric(octet) && octet !== HYPHEN && octet !== UNDERSCORE) {
      return false;
    }
  }
  return label > begin && letters > 1 && letters === stop - label;
}
