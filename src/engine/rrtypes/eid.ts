import { defineRrType } from './define.ts';
import { hexadecimal } from './fields/hexadecimal.ts';

/** The identifier of an end point in the Nimrod routing architecture. */
export const eid = defineRrType({
  mnemonic: 'EID',
  code: 31,
  spec: ['draft-ietf-nimrod-dns-01'],
  fields: [hexadecimal('identifier')],
});
