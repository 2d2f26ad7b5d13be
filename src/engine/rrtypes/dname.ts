import { defineRrType, Trait } from './define.ts';
import { targetName } from './fields/domain-name.ts';

/** Every name below the owner is an alias of the same name below another. */
export const dname = defineRrType({
  mnemonic: 'DNAME',
  code: 39,
  spec: ['RFC 6672 2.1'],
  fields: [targetName('target')],
  traits: Trait.Redirect,
  target: { mayBeAlias: true, needsAddress: false },
  singleton: true,
  platform: true,
});
