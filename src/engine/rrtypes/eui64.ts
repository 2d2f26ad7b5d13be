import { defineRrType } from './define.ts';
import { hardwareAddress } from './fields/hardware-address.ts';

/** The 64-bit address of the network hardware of the owner. */
export const eui64 = defineRrType({
  mnemonic: 'EUI64',
  code: 109,
  spec: ['RFC 7043 4'],
  fields: [hardwareAddress('address', 8)],
});
