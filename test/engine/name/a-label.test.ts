import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isALabel } from '../../../src/engine/name/a-label.ts';
import { decodePunycode } from '../../../src/engine/name/punycode.ts';

test.each([
  ['bcher-kva', 'bücher'],
  ['mnchen-3ya', 'münchen'],
  ['n3h', '☃'],
  ['i-7iq', 'i❤'],
  ['80ak6aa92e', 'аррӏе'],
  ['zckzah', 'テスト'],
  // Of Cherokee the letters that Unicode calls capital are the ones for names, as they were there first.
  ['f9dt7l', 'ᏣᎳᎩ'],
  ['strae-oqa', 'straße'],
  ['3xa', 'ς'],
  ['de-jg4avhby1noc0d', 'パフィーdeルンバ'],
])('%s stands for %s', (encoded, text) => {
  expect(decodePunycode(encoded)).toBe(text);
  expect(isALabel(`xn--${encoded}`)).toBe(true);
  expect(isALabel(`XN--${encoded.toUpperCase()}`)).toBe(true);
});

test.each([
  ['nothing', ''],
  ['plain letters', 'abc-'],
  ['a hyphen before the rest', '-kva'],
  ['a number that is cut off', 'bcher-kv'],
  ['a character of no number', 'bcher-k_a'],
  ['a control', 'a'],
  ['more than Unicode has', '99999999'],
  ['more than a number holds', '9'.repeat(59)],
  ['a capital letter', 'bcher-2pa'],
  ['a letter and its mark apart', 'bucher-xyd'],
])('%s stands for no other label', (_why, encoded) => {
  expect(isALabel(`xn--${encoded}`)).toBe(false);
});

const small = fc.string({
  unit: fc.constantFrom(...'abcxyz019äéßñçøжшяλψω語東京ไทย한국'),
  minLength: 1,
  maxLength: 12,
});

test('for every name that Node converts, the label is one', () => {
  fc.assert(
    fc.property(small, (text) => {
      const ascii = domainToASCII(`${text.normalize('NFC')}.example`).split('.')[0]!;
      fc.pre(ascii.startsWith('xn--'));
      expect(decodePunycode(ascii.slice(4))).toBe(text.normalize('NFC'));
      expect(isALabel(ascii)).toBe(true);
    }),
  );
});

test('for every text behind the prefix there is an answer', () => {
  const unit = fc.constantFrom(...'az09-_K!');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 59 }), (text) => {
      expect(typeof isALabel(`xn--${text}`)).toBe('boolean');
    }),
  );
});
