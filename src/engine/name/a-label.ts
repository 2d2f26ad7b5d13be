import { decodePunycode } from './punycode.ts';

const PREFIX = 4;
/** Controls and the no-break space, surrogates, and what is no character. In a function, as the set takes half a millisecond to make. */
const isNever = (text: string): boolean => /[\0-\xa0\p{Cs}\p{Noncharacter_Code_Point}]/u.test(text);
/** Capital letters and what else stands for other letters, but for two that have stood for themselves since IDNA2008 (RFC 5892 2.6). */
const isFolded = (text: string): boolean => /(?![\xdf\u03c2])\p{Changes_When_Casefolded}/u.test(text);
const isBeyondAscii = /[^\0-\x7f]/;

/**
 * Whether a label that starts with `xn--` can be turned into one of other letters, which are small and composed (RFC 5890
 * 2.3.2.1, RFC 5891 5.3). Which letters are allowed changes with Unicode, so that this is left to those who register names.
 */
export function isALabel(label: string): boolean {
  const encoded = label.slice(PREFIX).toLowerCase();
  const text = decodePunycode(encoded);
  if (text === undefined || !isBeyondAscii.test(text)) return false;
  const others = Array.from(text).filter((char) => isBeyondAscii.test(char));
  if (others.some((char) => isNever(char))) return false;
  return text === text.normalize('NFC') && !isFolded(text);
}
