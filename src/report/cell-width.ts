/** Characters that take two cells (Unicode UAX 11, W and F), by their first and last code points. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], // Hangul initial consonants
  [0x231a, 0x231b], // watch, hourglass
  [0x23e9, 0x23ec],
  [0x2614, 0x2615],
  [0x2648, 0x2653], // zodiac
  [0x26bd, 0x26be],
  [0x2705, 0x2705],
  [0x270a, 0x270b],
  [0x2728, 0x2728],
  [0x274c, 0x274c],
  [0x2753, 0x2757],
  [0x2795, 0x2797],
  [0x2b50, 0x2b55],
  [0x2e80, 0x303e], // CJK radicals and punctuation
  [0x3041, 0x33ff], // kana, Hangul, CJK symbols
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff], // CJK ideographs
  [0xa000, 0xa4cf], // Yi
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3], // Hangul syllables
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60], // fullwidth forms
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff], // Tangut, Khitan
  [0x1aff0, 0x1b2ff], // kana
  [0x1f18e, 0x1f18e],
  [0x1f191, 0x1f19a],
  [0x1f200, 0x1f320],
  [0x1f32d, 0x1f5ff], // pictographs
  [0x1f600, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f7e0, 0x1f7eb],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd], // CJK ideographs
];

/** How many cells of a terminal a printable character takes. */
export function cellWidth(char: string): number {
  const point = char.codePointAt(0)!;
  if (point < 0x300) return 1;
  // Marks stand over the character before them; so do the vowels of Hangul.
  if (/^\p{M}/u.test(char) || (point >= 0x1160 && point <= 0x11ff)) return 0;
  return wide.some(([first, last]) => point >= first && point <= last) ? 2 : 1;
}
