import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal } from '../../../src/engine/text/decimal.ts';
import { latin1 } from '../../helpers/hex.ts';

const read = (text: string, limit: number): number => decimal(latin1(text), 0, text.length, limit);

test.each([
  ['0', 255, 0],
  ['255', 255, 255],
  ['256', 255, -2],
  ['2550', 255, -2],
  ['2559', 255, -2],
  ['0000255', 255, 255],
  ['65535', 65_535, 65_535],
  ['65536', 65_535, -2],
  ['655350', 65_535, -2],
  ['4294967295', 0xffff_ffff, 4_294_967_295],
  ['4294967296', 0xffff_ffff, -2],
  ['18446744073709551616', 0xffff_ffff, -2],
  ['1'.repeat(400), 0xffff_ffff, -2],
  ['', 255, -1],
  ['-1', 255, -1],
  ['+1', 255, -1],
  ['1.0', 255, -1],
  ['0x1', 255, -1],
  ['1 ', 255, -1],
  ['999999999999a', 255, -1],
  ['/', 255, -1],
  [':', 255, -1],
])('%j with the limit %i is %i', (text, limit, value) => {
  expect(read(text, limit)).toBe(value);
});

test('for every text of digits, the number is the one that BigInt reads', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 24 });
  fc.assert(
    fc.property(digits, fc.constantFrom(255, 65_535, 0x7fff_ffff, 0xffff_ffff), (text, limit) => {
      const value = BigInt(text);
      expect(read(text, limit)).toBe(value > limit ? -2 : Number(value));
    }),
  );
});
