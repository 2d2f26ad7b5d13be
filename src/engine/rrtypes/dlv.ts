import { defineRrType } from './define.ts';
import { checkDigestLength, ds } from './ds.ts';

/** What a DS record would say if the parent had one, at another place. */
export const dlv = defineRrType({
  mnemonic: 'DLV',
  code: 32769,
  spec: ['RFC 4431 2', 'RFC 8749'],
  fields: ds.fields,
  check: checkDigestLength,
});
