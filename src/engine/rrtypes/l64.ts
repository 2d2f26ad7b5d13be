import { defineRrType } from './define.ts';
import { hexGroups } from './fields/hex-groups.ts';
import { uint16 } from './fields/uint.ts';

/** The 64-bit locator of the subnetwork that the owner is in. */
export const l64 = defineRrType({
  mnemonic: 'L64',
  code: 106,
  spec: ['RFC 6742 2.3'],
  fields: [uint16('preference'), hexGroups('locator')],
});
