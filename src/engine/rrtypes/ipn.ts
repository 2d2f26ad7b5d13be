import { defineRrType } from './define.ts';
import { uint64 } from './fields/uint64.ts';

/** The number of a node of the bundle protocol. */
export const ipn = defineRrType({
  mnemonic: 'IPN',
  code: 264,
  spec: ['draft-johnson-dns-ipn-cla-07'],
  fields: [uint64('node number')],
});
