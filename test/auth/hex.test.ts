import { expect, test } from 'vitest';
import { digestOf, toHex } from '../../src/auth/hex.ts';

const digits = '0123456789abcdef'.repeat(4);

test('a digest is 64 digits, of either case', () => {
  const octets = digestOf(digits)!;
  expect(toHex(octets)).toBe(digits);
  expect(toHex(digestOf(digits.toUpperCase())!)).toBe(digits);
});

test.each([
  ['a digit too many', `${digits}0`],
  ['a digit too few', digits.slice(1)],
  ['a line end behind it', `${digits}\n`],
  ['another letter', `${digits.slice(1)}g`],
  ['nothing', ''],
  ['no text', 64],
  ['octets', new Uint8Array(32)],
])('%s makes it none', (_title, hex) => {
  expect(digestOf(hex)).toBeUndefined();
});
