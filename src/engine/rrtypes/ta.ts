import { defineRrType } from './define.ts';
import { checkDigestLength, ds } from './ds.ts';

/** A trust anchor in the form of a DS record. */
export const ta = defineRrType({
  mnemonic: 'TA',
  code: 32768,
  spec: ['IANA template TA (2005)'],
  fields: ds.fields,
  check: checkDigestLength,
});
