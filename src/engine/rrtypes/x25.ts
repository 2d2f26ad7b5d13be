import { defineRrType } from './define.ts';
import { psdnAddress } from './fields/psdn-address.ts';

/** The address of the owner in an X.25 network. */
export const x25 = defineRrType({
  mnemonic: 'X25',
  code: 19,
  spec: ['RFC 1183 3.1'],
  fields: [psdnAddress('address')],
});
