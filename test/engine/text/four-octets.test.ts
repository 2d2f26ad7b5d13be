import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bitsBefore,
  blanksIn,
  countBefore,
  fourDigits,
  hyphensIn,
  notInQuotes,
  notOfBase64,
  notOfHosts,
} from '../../../src/engine/text/four-octets.ts';

const four = fc.oneof(
  fc.array(fc.nat(255), { minLength: 4, maxLength: 4 }),
  // Most are what names and strings are made of.
  fc.array(fc.constantFrom(...Buffer.from('az09AZ-._+/, "\\~\t\r\n\x10\x19\x7f\x80\xad', 'latin1')), {
    minLength: 4,
    maxLength: 4,
  }),
);
const numberOf = (octets: readonly number[]): number => Buffer.from(octets).readInt32LE();
const flags = (found: number): number[] => [0, 1, 2, 3].map((at) => (found >>> (8 * at + 7)) & 1);
const matching = (octets: readonly number[], pattern: RegExp): number[] =>
  octets.map((octet) => (pattern.test(String.fromCharCode(octet)) ? 1 : 0));

test('for every four octets, those are found that are no letter, digit or hyphen', () => {
  fc.assert(
    fc.property(four, (octets) => {
      expect(flags(notOfHosts(numberOf(octets)))).toEqual(matching(octets, /[^a-z0-9-]/i));
    }),
    { numRuns: 5000 },
  );
});

test('for every four octets, those are found that are no digit of base64', () => {
  fc.assert(
    fc.property(four, (octets) => {
      expect(flags(notOfBase64(numberOf(octets)))).toEqual(matching(octets, /[^a-z0-9+/]/i));
    }),
    { numRuns: 5000 },
  );
});

test('for every four octets, hyphens are found', () => {
  fc.assert(
    fc.property(four, (octets) => {
      expect(flags(hyphensIn(numberOf(octets)) & ~numberOf(octets))).toEqual(matching(octets, /-/));
    }),
    { numRuns: 2000 },
  );
});

test('for every four octets, those are found that do not stand for themselves in a string', () => {
  fc.assert(
    fc.property(four, (octets) => {
      expect(flags(notInQuotes(numberOf(octets)))).toEqual(matching(octets, /[^ !#-[\]-~]/));
    }),
    { numRuns: 5000 },
  );
});

test('for every four octets, the first up to the blank is found, and what stands before it', () => {
  fc.assert(
    fc.property(four, (octets) => {
      const number = numberOf(octets);
      const first = octets.findIndex((octet) => octet <= 0x20);
      const found = blanksIn(number);
      if (first < 0) return void expect(found).toBe(0);
      expect(countBefore(found)).toBe(first);
      expect(number & bitsBefore(found)).toBe(numberOf(octets.map((octet, at) => (at < first ? octet : 0))));
    }),
    { numRuns: 5000 },
  );
});

test('for every four octets, the number is that of four digits, or there is none', () => {
  const digits = fc.array(fc.integer({ min: 0x30, max: 0x39 }), { minLength: 4, maxLength: 4 });
  const nearly = fc.array(fc.integer({ min: 0x2f, max: 0x3a }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.oneof(digits, nearly, four), (octets) => {
      const text = String.fromCharCode(...octets);
      expect(fourDigits(numberOf(octets))).toBe(/^\d{4}$/.test(text) ? Number(text) : -1);
    }),
    { numRuns: 5000 },
  );
});
