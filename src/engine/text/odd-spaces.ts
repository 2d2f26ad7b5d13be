/** Spaces of a word processor, and characters that nobody sees. */
export const ODD_SPACE: RegExp =
  /[\u0080-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]|\ufe0f/u;
const ALL = new RegExp(ODD_SPACE, 'gu');
/** Those of them that are as wide as a blank. */
const WIDE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/;

/** The number of a character, as `U+00A0`. */
export const codePointText = (char: string): string =>
  `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** The number of the first such character in a text. */
export function oddSpaceIn(text: string): string | undefined {
  const [char] = ODD_SPACE.exec(text) ?? [];
  return char && codePointText(char);
}

/** The text with blanks in place of those that look like one, and without the others. */
export const withoutOddSpaces = (text: string): string =>
  text.replace(ALL, (char) => (WIDE.test(char) ? ' ' : ''));
