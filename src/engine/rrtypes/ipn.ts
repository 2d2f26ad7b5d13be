import { defineRrType } from './define.ts';
import { twoHalves } from './fields/two-halves.ts';

/** The number of a node of the bundle protocol. */
export const ipn = defineRrType({
  mnemonic: 'IPN',
  code: 264,
  spec: ['draft-johnson-dns-ipn-cla-07'],
  fields: [twoHalves('node number')],
});
