import { defineRrType, Trait } from './define.ts';
import { targetName } from './fields/domain-name.ts';

/** A name server of the zone that starts at the owner. */
export const ns = defineRrType({
  mnemonic: 'NS',
  code: 2,
  spec: ['RFC 1035 3.3.11', 'RFC 2181 10.3'],
  fields: [targetName('name server')],
  traits: Trait.Cut | Trait.AtCut,
  target: { mayBeAlias: false, needsAddress: true },
  platform: true,
});
