import { defineRrType } from './define.ts';
import { atmAddress } from './fields/atm-address.ts';

/** The address of the owner in an ATM network. */
export const atma = defineRrType({
  mnemonic: 'ATMA',
  code: 34,
  spec: ['af-dans-0152'],
  fields: [atmAddress('address')],
});
