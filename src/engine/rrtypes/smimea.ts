import { associationFields, checkAssociation } from './association.ts';
import { defineRrType, Trait } from './define.ts';

/** The certificate of a person's mail address. */
export const smimea = defineRrType({
  mnemonic: 'SMIMEA',
  code: 53,
  spec: ['RFC 8162 2'],
  fields: associationFields,
  traits: Trait.NeedsSigning,
  check: checkAssociation,
});
