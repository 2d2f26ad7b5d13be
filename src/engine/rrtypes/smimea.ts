import { associationFields, checkAssociation } from './association.ts';
import { defineRrType } from './define.ts';

/** The certificate of a person's mail address. */
export const smimea = defineRrType({
  mnemonic: 'SMIMEA',
  code: 53,
  spec: ['RFC 8162 2'],
  fields: associationFields,
  check: checkAssociation,
});
