import { defineRrType } from './define.ts';
import { hexadecimal } from './fields/hexadecimal.ts';

/** A place in the Nimrod routing architecture. */
export const nimloc = defineRrType({
  mnemonic: 'NIMLOC',
  code: 32,
  spec: ['draft-ietf-nimrod-dns-01'],
  fields: [hexadecimal('locator')],
});
