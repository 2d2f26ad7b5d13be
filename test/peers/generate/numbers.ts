import fc from 'fast-check';
import { type FieldForm, one, oneOf } from './field.ts';

/** An unsigned number of so many bits (RFC 1035 3.2.1 and every type's own RFC). */
export function uint(label: string, bits: 8 | 16 | 32): FieldForm {
  const limit = 2 ** bits;
  return {
    label,
    valid: oneOf(one('0', '1', String(limit - 1)), fc.integer({ min: 0, max: limit - 1 }).map(String)),
    faults: {
      'above the range': oneOf(one(String(limit)), fc.integer({ min: limit, max: limit * 9 }).map(String)),
      'far above the range': one('18446744073709551616', '99999999999999999999'),
      negative: fc.integer({ min: 1, max: 99 }).map((value) => `-${value}`),
      'no number': one('x', '1x', 'ten', '1.5', '0x10', '1,000'),
    },
  };
}

export const uint8 = (label: string): FieldForm => uint(label, 8);
export const uint16 = (label: string): FieldForm => uint(label, 16);
export const uint32 = (label: string): FieldForm => uint(label, 32);

/** A number or one of the mnemonics that its registry has for it. */
export const numberOrMnemonic = (form: FieldForm, ...mnemonics: readonly string[]): FieldForm => ({
  ...form,
  valid: oneOf(form.valid, one(...mnemonics)),
  faults: { ...form.faults, 'unknown mnemonic': one('NOSUCHTHING') },
});

/** A span of time in seconds, or with the units that master files have for it. */
export const interval = (label: string): FieldForm => ({
  label,
  valid: oneOf(
    one('0', '2147483647', '1h', '2W', '1d12h', '3m'),
    fc.integer({ min: 1, max: 999_999 }).map(String),
    one('2147483648', '4294967295'),
  ),
  faults: {
    'above 32 bits': one('4294967296', '99999999999'),
    negative: one('-1', '-3600'),
    'no time': one('x', '1y', 'h1', '1.5h'),
  },
});

/** One that is a TTL. */
export const ttlSeconds = (label: string): FieldForm => {
  const { valid, faults } = interval(label);
  const above = one('2147483648', '4294967295');
  return {
    label,
    valid: valid.filter((text) => !/^\d{10}$/.test(text) || text <= '2147483647'),
    faults: { 'above 31 bits': above, ...faults },
  };
};
