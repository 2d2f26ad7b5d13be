import { defineRrType } from './define.ts';
import { hardwareAddress } from './fields/hardware-address.ts';

/** The 48-bit address of the network hardware of the owner. */
export const eui48 = defineRrType({
  mnemonic: 'EUI48',
  code: 108,
  spec: ['RFC 7043 3'],
  fields: [hardwareAddress('address', 6)],
});
