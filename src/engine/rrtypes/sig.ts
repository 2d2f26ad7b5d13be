import { defineRrType, Trait } from './define.ts';
import { checkSignature, signatureFields } from './rrsig.ts';

/** The signature over the records of one type, before RRSIG (RFC 3755), which took over its form. */
export const sig = defineRrType({
  mnemonic: 'SIG',
  code: 24,
  spec: ['RFC 2535 4', 'RFC 2931'],
  fields: signatureFields,
  check: checkSignature,
  traits: Trait.AtCut,
  besideCname: true,
});
