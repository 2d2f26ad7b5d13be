import { isALabel } from './a-label.ts';
import { MAX_LABEL } from './limits.ts';
import { encodePunycode } from './punycode.ts';

const isAscii = /^[\0-\x7f]*$/;
const isEncoded = /^xn--/;
/** Letters that are written from right to left, and the marks and digits beside them. */
const isRightToLeft = (char: string): boolean =>
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(char);
// Sets of characters take half a millisecond to make, so that they stand in functions.
const isMark = (char: string): boolean => /^\p{M}/u.test(char);
const isDigit = (char: string): boolean => /^\p{Nd}/u.test(char);
/** A letter, mark or digit that stands for itself: neither for other letters nor for nothing (RFC 5892 2); two have done so since IDNA2008. */
const isPlain = (char: string): boolean =>
  /^[\p{L}\p{M}\p{Nd}]/u.test(char) &&
  char.normalize('NFKC') === char &&
  !/(?![\xdf\u03c2])[\p{Changes_When_Casefolded}\p{Default_Ignorable_Code_Point}]/u.test(char);

/**
 * The labels of a name, with A-labels in place of those that hold letters beyond ASCII (RFC 5891 4.4): small letters, composed, encoded.
 * Undefined where more than that is needed to tell which letters are meant, or whether they are allowed.
 */
export function toALabels(labels: readonly string[]): readonly string[] | undefined {
  const mapped = labels.map(toSmallLetters);
  const isBidi = mapped.some((label) => Array.from(label).some(isRightToLeft));
  const encoded = mapped.map((label) => (mayBeLabel(label, isBidi) ? encode(label) : undefined));
  return encoded.every((label) => label !== undefined) ? encoded : undefined;
}

/** Letter for letter: a sigma at the end of a word stays one. */
const toSmallLetters = (label: string): string =>
  Array.from(label, (char) => char.toLowerCase())
    .join('')
    .normalize('NFC');

function mayBeLabel(label: string, isBidi: boolean): boolean {
  if (isAscii.test(label)) {
    if (isEncoded.test(label)) return isALabel(label);
    // RFC 5893 2, rules 1 and 6.
    return !isBidi || /^[a-z](?:.*[a-z\d])?$/.test(label);
  }
  // RFC 5891 4.2.3.1, 4.2.3.2.
  if (/^-|-$|^..--/u.test(label) || isMark(label)) return false;
  const chars = Array.from(label);
  if (!chars.every((char) => (isAscii.test(char) ? /[a-z\d-]/.test(char) : isPlain(char)))) return false;
  if (!isBidi) return true;
  // A part of what RFC 5893 2 allows.
  if (!chars.some(isRightToLeft)) return !isDigit(label);
  return chars.every((char) => char === '-' || (isRightToLeft(char) && !isDigit(char)));
}

function encode(label: string): string | undefined {
  if (isAscii.test(label)) return label;
  const encoded = `xn--${encodePunycode(label)}`;
  return encoded.length > MAX_LABEL ? undefined : encoded;
}
