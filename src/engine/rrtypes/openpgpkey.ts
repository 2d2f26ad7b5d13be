import { defineRrType, Trait } from './define.ts';
import { base64 } from './fields/base64-data.ts';

/** The OpenPGP key of a person's mail address. */
export const openpgpkey = defineRrType({
  mnemonic: 'OPENPGPKEY',
  code: 61,
  spec: ['RFC 7929 2'],
  fields: [base64('key')],
  traits: Trait.NeedsSigning,
});
