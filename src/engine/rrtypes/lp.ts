import { defineRrType } from './define.ts';
import { keptTargetName } from './fields/domain-name.ts';
import { uint16 } from './fields/uint.ts';

/** The name of a subnetwork, at which its locators stand. */
export const lp = defineRrType({
  mnemonic: 'LP',
  code: 107,
  spec: ['RFC 6742 2.4'],
  fields: [uint16('preference'), keptTargetName('subnetwork')],
  target: { mayBeAlias: true, needsAddress: false, elsewhere: true },
});
