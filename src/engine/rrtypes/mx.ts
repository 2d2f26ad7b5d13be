import { defineRrType, Trait } from './define.ts';
import { targetName } from './fields/domain-name.ts';
import { uint16 } from './fields/uint.ts';

/** A host that takes mail for the owner. */
export const mx = defineRrType({
  mnemonic: 'MX',
  code: 15,
  spec: ['RFC 1035 3.3.9', 'RFC 7505'],
  fields: [uint16('preference'), targetName('exchange')],
  traits: Trait.HostOwner,
  target: { mayBeAlias: false, needsAddress: true },
  platform: true,
});
