import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseName } from '../../../src/engine/name/parse-name.ts';
import { printName } from '../../../src/engine/name/print-name.ts';
import { isAbsolute, NAME_ROOM, NameFault, readLabels } from '../../../src/engine/name/read-name.ts';
import { anyLabels, wireOfLabels } from '../../helpers/arbitraries.ts';
import { latin1, toHex } from '../../helpers/hex.ts';

const faultNames = new Map<number, string>(Object.entries(NameFault).map(([name, fault]) => [fault, name]));

/** The labels of a text as hexadecimal digits, or the name of its fault. */
function read(text: string, fold = false): string {
  const bytes = latin1(text);
  const out = new Uint8Array(NAME_ROOM + 8).fill(0xee);
  const end = readLabels(bytes, 0, bytes.length, out, 4, fold, { odd: false, hyphens: false });
  expect(out.subarray(0, 4).every((octet) => octet === 0xee)).toBe(true);
  expect(out.subarray(NAME_ROOM + 4).every((octet) => octet === 0xee)).toBe(true);
  return faultNames.get(end) ?? toHex(out.subarray(4, end));
}

const label = (length: number): string => 'a'.repeat(length);
/** Four labels that take `octets` in wire form, the root's zero included. */
const name = (octets: number): string => [63, 63, 63, octets - 3 * 64 - 2].map(label).join('.');

test.each([
  ['a', '0161'],
  ['a.', '0161'],
  ['a.b', '01610162'],
  ['www.Example.COM.', '03777777074578616d706c6503434f4d'],
  ['a\\.b', '03612e62'],
  ['\\097\\.\\\\', '03612e5c'],
  ['\\000', '0100'],
  ['\\255', '01ff'],
  ['\\a', '0161'],
  ['\xff\x00', '02ff00'],
  ['@', '0140'],
  ['*', '012a'],
])('%j has the labels %s', (text, labels) => {
  expect(read(text)).toBe(labels);
});

test('letters are folded when asked for, also those that are written as escapes', () => {
  expect(read('AZ[`az\\065\\090\xc0', true)).toBe('09617a5b60617a617ac0');
  expect(read('AZ[`az\\065\\090\xc0', false)).toBe('09415a5b60617a415ac0');
});

test.each([
  ['www.Example1.com.', false],
  ['a-b', false],
  ['-a', true],
  ['a-', true],
  ['a-.b', true],
  ['_a', true],
  ['a\\.b', true],
  ['\\097', false],
  ['\\195', true],
  ['*', true],
])('%j is no host name: %s', (text, odd) => {
  const form = { odd: !odd, hyphens: false };
  readLabels(latin1(text), 0, text.length, new Uint8Array(NAME_ROOM), 0, true, form);
  expect(form.odd).toBe(odd);
});

describe('what is no name', () => {
  test.each([
    ['', 'EmptyLabel'],
    ['.', 'EmptyLabel'],
    ['..', 'EmptyLabel'],
    ['.a', 'EmptyLabel'],
    ['a..b', 'EmptyLabel'],
    ['a..', 'EmptyLabel'],
    ['\\', 'BadEscape'],
    ['a\\', 'BadEscape'],
    ['\\1', 'BadEscape'],
    ['\\12', 'BadEscape'],
    ['\\12a', 'BadEscape'],
    ['\\256', 'BadEscape'],
    ['\\999', 'BadEscape'],
    ['\\1.2', 'BadEscape'],
  ])('%j: %s', (text, fault) => {
    expect(read(text)).toBe(fault);
  });
});

describe('limits', () => {
  test.each([
    ['63 octets in a label', label(63)],
    ['the same in full', `${label(63)}.`],
    ['63 octets in escapes', '\\097'.repeat(63)],
    ['63 octets in the middle', `a.${label(63)}.a`],
    ['255 octets', name(255)],
    ['255 octets in full', `${name(255)}.`],
    ['255 octets, each written as an escape', name(255).replaceAll('a', '\\097')],
    ['127 labels', 'a.'.repeat(127)],
  ])('%s are a name', (_why, text) => {
    expect(read(text)).toMatch(/^[0-9a-f]+$/);
  });

  test.each([
    ['64 octets in a label', label(64), 'LabelTooLong'],
    ['64 octets in escapes', '\\097'.repeat(64), 'LabelTooLong'],
    ['64 octets in the first label', `${label(64)}.a`, 'LabelTooLong'],
    ['64 octets in the last label', `a.${label(64)}.`, 'LabelTooLong'],
    ['300 octets in a label', label(300), 'LabelTooLong'],
    ['100,000 octets in a label', label(100_000), 'LabelTooLong'],
    ['256 octets', name(256), 'TooLong'],
    ['256 octets in full', `${name(256)}.`, 'TooLong'],
    ['128 labels', 'a.'.repeat(128), 'TooLong'],
    ['127 labels and one more', `${'a.'.repeat(127)}a`, 'TooLong'],
    ['300 labels, each written as an escape', '\\097.'.repeat(300), 'TooLong'],
    ['50,000 labels', 'a.'.repeat(50_000), 'TooLong'],
  ])('%s are none', (_why, text, fault) => {
    expect(read(text)).toBe(fault);
  });

  test('of a text with several faults one is told', () => {
    expect(['LabelTooLong', 'TooLong']).toContain(read(`${'a.'.repeat(300)}${label(64)}`));
    expect(['EmptyLabel', 'TooLong']).toContain(read(`${'a.'.repeat(600)}.`));
    expect(['BadEscape', 'TooLong']).toContain(read(`${'a.'.repeat(600)}\\300`));
  });
});

test.each([
  ['a', false],
  ['a.', true],
  ['.', true],
  ['', false],
  ['a\\.', false],
  ['a\\\\.', true],
  ['a\\\\\\.', false],
  ['\\.', false],
  ['a\\046', false],
  ['a\\046.', true],
])('%j is absolute: %s', (text, absolute) => {
  expect(isAbsolute(latin1(`x${text}y`), 1, text.length + 1)).toBe(absolute);
});

test.each([
  ['.', '.'],
  ['a', 'a.'],
  ['A.b', 'a.b.'],
  ['a\\.b', 'a\\.b.'],
  ['\\000\\032\\127\\255', '\\000\\032\\127\\255.'],
  ['\\@\\$\\;\\(\\)\\"\\\\', '\\@\\$\\;\\(\\)\\"\\\\.'],
  ["!#%&'*+,-/:<=>?[]^_`{|}~", "!#%&'*+,-/:<=>?[]^_`{|}~."],
])('%j is printed as %s', (text, printed) => {
  expect(printName(parseName(text)!, 0)).toBe(printed);
});

test.each(['', '..', 'a..b', label(64), name(256), 'a\\'])('%j is no name to begin with', (text) => {
  expect(parseName(text)).toBeUndefined();
});

test('for all labels, the name is printed and read again as it was', () => {
  fc.assert(
    fc.property(anyLabels, (labels) => {
      const wire = wireOfLabels(labels);
      const text = printName(wire, 0);
      expect(text).toMatch(/^[!-~]+$/);
      expect(isAbsolute(latin1(text), 0, text.length)).toBe(true);
      if (labels.length > 0) expect(`${read(text)}00`).toBe(toHex(wire));
    }),
  );
});

test('for every text, it is absolute where its last label has nothing in it', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '0', '1', '2', '.', '.', '\\', '\\'), maxLength: 10 });
  fc.assert(
    fc.property(text, (given) => {
      // By the book: cut at dots that no escape holds; an absolute name ends in an empty label.
      const labels = given.replaceAll(/\\(?:\d{3}|.)/g, 'x').split('.');
      const absolute = labels.length > 1 && labels.at(-1) === '';
      if (read(given) !== 'BadEscape') expect(isAbsolute(latin1(given), 0, given.length)).toBe(absolute);
    }),
  );
});
