import { defineRrType } from './define.ts';
import { hexGroups } from './fields/hex-groups.ts';
import { uint16 } from './fields/uint.ts';

/** The node identifier of the owner in the identifier-locator network protocol. */
export const nid = defineRrType({
  mnemonic: 'NID',
  code: 104,
  spec: ['RFC 6742 2.1'],
  fields: [uint16('preference'), hexGroups('node identifier')],
});
