import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isALabel } from '../../../src/engine/name/a-label.ts';
import { toALabels as toALabelsByUts46 } from '../../../src/engine/name/idna.ts';
import { decodePunycode, encodePunycode } from '../../../src/engine/name/punycode.ts';
import { toALabels } from '../../../src/engine/name/u-label.ts';

const ours = (name: string): string | undefined => toALabels(name.split('.'))?.join('.');

describe('a name of labels with letters beyond ASCII', () => {
  test.each([
    ['bücher', 'xn--bcher-kva'],
    ['BÜCHER.Example', 'xn--bcher-kva.example'],
    ['bu\u0308cher', 'xn--bcher-kva'],
    ['straße.de', 'xn--strae-oqa.de'],
    ['düsseltal', 'xn--dsseltal-65a'],
    ['mäil', 'xn--mil-qla'],
    ['ΟΔΟΣ', 'xn--pxavbq'],
    ['οδός.gr', 'xn--pxavk3b.gr'],
    ['例え.テスト', 'xn--r8jz45g.xn--zckzah'],
    ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
    ['www.שלום.example', 'www.xn--9dbne9b.example'],
    ['ไทย', 'xn--o3cw4h'],
    ['\u212ael', 'kel'],
    ['xn--bcher-kva.bücher', 'xn--bcher-kva.xn--bcher-kva'],
    ['_dmarc.bücher', '_dmarc.xn--bcher-kva'],
  ])('%s is %s', (name, encoded) => {
    expect(ours(name)).toBe(encoded);
    expect(toALabelsByUts46(name)).toBe(encoded);
  });

  test.each([
    'a–b',
    'a\u00a0b',
    'i♥dns',
    'a\u200db',
    '1.שלום',
    'aשלום',
    '-ü',
    'ü-',
    'ab--ü',
    '\u0308a',
    'ａｂｃ',
    'a。b',
    `${'ü'.repeat(60)}`,
    'xn--a.ü',
    'a_ü',
    'ü b',
    '\ufffd',
  ])('is left to those who know more: %s', (name) => {
    expect(ours(name)).toBeUndefined();
  });
});

const letters = fc.constantFrom(
  ...'abz019-_',
  ...'äÄßéñøłİıΣσςόΌЯюჯႫᏣ',
  ...'漢語ひカ한글ไทยहिन्दी',
  ...'אבשلامپ٣۳',
  ...'\u0301\u0308\u0327\u05b0\u064b\u093f\u3099\u200c\u200d\u00ad\ufe0f',
  ...'ﬁⅣ①ａＡ℃™–’“。．♥\ufffd',
  '😀',
  '𐐀',
  '𐤀',
  '𞤀',
  'xn--',
);
const name = fc
  .array(
    fc.array(letters, { minLength: 1, maxLength: 6 }).map((chars) => chars.join('')),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((labels) => labels.join('.'));

test('for every name, the A-labels are those of UTS 46, or none', () => {
  fc.assert(
    fc.property(fc.oneof(name, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 })), (text) => {
      const found = ours(text);
      if (found !== undefined) expect(found).toBe(toALabelsByUts46(text));
    }),
    { numRuns: 2000 },
  );
});

test('many names drawn have A-labels', () => {
  const drawn = fc.sample(name, { numRuns: 2000, seed: 1 });
  expect(drawn.filter((text) => ours(text)?.includes('xn--')).length).toBeGreaterThan(100);
});

const isHan = (point: number): boolean => point >= 0x3400 && point < 0xa000;
const isHangul = (point: number): boolean => point >= 0xac00 && point < 0xd7a4;

test('for every letter but for most of the large blocks, alone and among others, they are those of UTS 46, or none', () => {
  const differ: string[] = [];
  let count = 0;
  for (let point = 0x80; point < 0x20000; point++) {
    if (point >= 0xd800 && point < 0xe000) continue;
    // Those of Han and Hangul are alike.
    if ((isHan(point) || isHangul(point)) && point % 64 !== 0) continue;
    const char = String.fromCodePoint(point);
    if (!/[\p{L}\p{M}\p{N}]/u.test(char)) continue;
    for (const text of [char, `a${char}b`]) {
      const found = ours(text);
      if (found === undefined) continue;
      count++;
      if (found !== toALabelsByUts46(text)) differ.push(point.toString(16));
    }
  }
  expect(differ).toEqual([]);
  expect(count).toBeGreaterThan(20_000);
});

test('for every label, what is encoded is decoded again, and is taken for an A-label', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      fc.pre(/[^\0-\x7f]/.test(text));
      expect(decodePunycode(encodePunycode(text))).toBe(text);
    }),
  );
  fc.assert(
    fc.property(name, (text) => {
      for (const label of toALabels([text.split('.')[0]!]) ?? [])
        if (label.startsWith('xn--')) expect(isALabel(label)).toBe(true);
    }),
  );
});
