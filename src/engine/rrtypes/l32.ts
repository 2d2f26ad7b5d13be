import { defineRrType } from './define.ts';
import { ipv4Address } from './fields/ipv4-address.ts';
import { uint16 } from './fields/uint.ts';

/** The 32-bit locator of the subnetwork that the owner is in. */
export const l32 = defineRrType({
  mnemonic: 'L32',
  code: 105,
  spec: ['RFC 6742 2.2'],
  fields: [uint16('preference'), ipv4Address('locator')],
});
