import { lowerCase } from '../text/classes.ts';
import { decimal } from '../text/decimal.ts';
import { ShortWords } from '../text/short-words.ts';
import type { RrType } from './define.ts';
import { rrTypes } from './registry.ts';

const SIZE = 512;
const slots: (RrType | undefined)[] = new Array<RrType | undefined>(SIZE).fill(undefined);
const folded: (Uint8Array | undefined)[] = new Array<Uint8Array | undefined>(SIZE).fill(undefined);

/** Types below this number are found without a hash. */
const DENSE = 512;
const dense: (RrType | undefined)[] = new Array<RrType | undefined>(DENSE).fill(undefined);
const byCode = new Map<number, RrType>();
const byMnemonic = new Map<string, RrType>();

const shortWords = new ShortWords(rrTypes.map(({ mnemonic, code }) => [mnemonic, code]));

for (const type of rrTypes) {
  byCode.set(type.code, type);
  if (type.code < DENSE) dense[type.code] = type;
  byMnemonic.set(type.mnemonic, type);
  const bytes = Uint8Array.from(type.mnemonic, (char) => lowerCase[char.charCodeAt(0)]!);
  let slot = hash(bytes, 0, bytes.length);
  while (slots[slot] !== undefined) slot = (slot + 1) % SIZE;
  slots[slot] = type;
  folded[slot] = bytes;
}

function hash(bytes: Uint8Array, start: number, stop: number): number {
  const first = bytes[start]! | 0x20;
  const last = bytes[stop - 1]! | 0x20;
  // A sum of places may have more than the 31 bits of a shift.
  const middle = bytes[start + ((stop - start) >> 1)]! | 0x20;
  return (first * 31 + last * 7 + middle * 113 + (stop - start) * 53) & (SIZE - 1);
}

/** The type whose mnemonic is `bytes[start..stop)`, in any case. */
export function typeByToken(bytes: Uint8Array, start: number, stop: number): RrType | undefined {
  if (start === stop) return undefined;
  let slot = hash(bytes, start, stop);
  for (;;) {
    const mnemonic = folded[slot];
    if (mnemonic === undefined) return undefined;
    if (mnemonic.length === stop - start) {
      let at = 0;
      while (at < mnemonic.length && lowerCase[bytes[start + at]!] === mnemonic[at]) at++;
      if (at === mnemonic.length) return slots[slot];
    }
    slot = (slot + 1) % SIZE;
  }
}

/** The type whose mnemonic of at most eight letters and digits is `first` and `more`, four octets each, folded. */
export function typeByWord(first: number, more: number): RrType | undefined {
  const code = shortWords.numberOf(first, more);
  return code < 0 ? undefined : typeByCode(code);
}

export const typeByCode = (code: number): RrType | undefined =>
  code < DENSE ? dense[code] : byCode.get(code);
export const typeByMnemonic = (mnemonic: string): RrType | undefined => byMnemonic.get(mnemonic);

const GENERIC = /^TYPE([1-9]\d{0,4})$/;

const OPT = 41;

/** Types of questions and of what goes with a message, which no zone holds (RFC 6895 3.1). */
export const isMetaType = (code: number): boolean => code === OPT || (code >= 128 && code <= 255);

/** The number in `TYPEnnn`; 0 when the text is not of that form. */
export function typeNumber(text: string): number {
  const number = Number(GENERIC.exec(text)?.[1] ?? 0);
  return number <= 0xffff && !isMetaType(number) ? number : 0;
}

/** The number in `TYPEnnn` or `CLASSnnn` (RFC 3597 5), or -1. `prefix` is given in lower case. */
export function numberAfter(prefix: string, bytes: Uint8Array, start: number, stop: number): number {
  if (stop - start <= prefix.length) return -1;
  for (let at = 0; at < prefix.length; at++)
    if (lowerCase[bytes[start + at]!] !== prefix.charCodeAt(at)) return -1;
  const value = decimal(bytes, start + prefix.length, stop, 0xffff);
  return value < 0 ? -1 : value;
}
