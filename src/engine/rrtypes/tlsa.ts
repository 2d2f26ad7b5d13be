import { associationFields, checkAssociation } from './association.ts';
import { defineRrType, Trait } from './define.ts';

/** The certificate or key that a TLS server at the owner's port presents. */
export const tlsa = defineRrType({
  mnemonic: 'TLSA',
  code: 52,
  spec: ['RFC 6698 2', 'RFC 7218'],
  fields: associationFields,
  traits: Trait.NeedsSigning,
  platform: true,
  check: checkAssociation,
});
