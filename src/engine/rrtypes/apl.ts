import { defineRrType } from './define.ts';
import { addressPrefixes, unknownFamily } from './fields/address-prefixes.ts';

/** Which addresses something holds for. */
export const apl = defineRrType({
  mnemonic: 'APL',
  code: 42,
  spec: ['RFC 3123 4'],
  fields: [addressPrefixes('prefixes')],
  hasText: (bytes, start, end) => unknownFamily(bytes, start, end) < 0,
});
