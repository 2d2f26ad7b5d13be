import { defineRrType } from './define.ts';
import { nsapAddress } from './fields/nsap-address.ts';

/** The address of the owner in an OSI network. */
export const nsap = defineRrType({
  mnemonic: 'NSAP',
  code: 22,
  spec: ['RFC 1706 5'],
  fields: [nsapAddress('address')],
});
