import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_TTL, ttl } from '../../../src/engine/text/ttl.ts';
import { latin1 } from '../../helpers/hex.ts';

const read = (text: string): number => ttl(latin1(text), 0, text.length, MAX_TTL);

const units: Readonly<Record<string, number>> = { w: 604_800, d: 86_400, h: 3_600, m: 60, s: 1 };

test.each([
  ['0', 0],
  ['3600', 3600],
  ['0003600', 3600],
  ['2147483647', 2_147_483_647],
  ['1s', 1],
  ['1m', 60],
  ['1h', 3600],
  ['1d', 86_400],
  ['1w', 604_800],
  ['1W2D3H4M5S', 788_645],
  ['1h30m', 5400],
  ['30m1h', 5400],
  ['0s', 0],
  ['00h', 0],
  ['3550w5d3h14m7s', 2_147_483_647],
])('%s is %i seconds', (text, seconds) => {
  expect(read(text)).toBe(seconds);
});

test.each(['', 'h', '1h30', '1y', '1h1h', '1h 30m', '-1', '+1', '1.5h', '1hh', 'h1', '1h-1m', '0x1', '١'])(
  '%j is no TTL',
  (text) => {
    expect(read(text)).toBe(-1);
  },
);

test.each([
  '2147483648',
  '4294967296',
  '99999999999999999999999999',
  '3550w5d3h14m8s',
  '9999999999999999999999w',
])('%s is above the largest TTL', (text) => {
  expect(read(text)).toBe(-2);
});

test('only the octets that were named are read', () => {
  expect(ttl(latin1('x12h3'), 1, 4, MAX_TTL)).toBe(43_200);
});

describe('for texts of digits and units', () => {
  const part = fc.tuple(fc.oneof(fc.nat(3000), fc.nat()), fc.constantFrom(...'wdhmsWDHMS'));
  const anyText = fc.string({ unit: fc.constantFrom(...'0123456789wdhmsy-'), maxLength: 14 });

  test('for all numbers with units, the TTL is their sum as long as no unit comes twice', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const text = parts.map(([number, unit]) => `${number}${unit}`).join('');
        const used = parts.map(([, unit]) => unit.toLowerCase());
        const sum = parts.reduce((total, [number, unit]) => total + number * units[unit.toLowerCase()]!, 0);
        const expected = new Set(used).size < used.length ? -1 : sum > MAX_TTL ? -2 : sum;
        expect(read(text)).toBe(expected);
      }),
    );
  });

  test('for every text, what is read as a TTL has the form of one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const hasForm = /^(\d+|(?:\d+w|\d+d|\d+h|\d+m|\d+s)+)$/.test(text) && !/([wdhms]).*\1/.test(text);
        expect(read(text) !== -1).toBe(hasForm);
      }),
    );
  });
});
