import { defineRrType, Trait } from './define.ts';
import { targetName } from './fields/domain-name.ts';

/** The owner is an alias of another name. */
export const cname = defineRrType({
  mnemonic: 'CNAME',
  code: 5,
  spec: ['RFC 1034 3.6.2', 'RFC 1035 3.3.1', 'RFC 2181 10.1'],
  fields: [targetName('canonical name')],
  traits: Trait.Alias,
  target: { mayBeAlias: true, needsAddress: false },
  singleton: true,
  platform: true,
});
