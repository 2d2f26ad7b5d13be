import { defineRrType } from './define.ts';
import { base64 } from './fields/base64-data.ts';

/** A hierarchical host identity tag with its certificate, in CBOR. */
export const hhit = defineRrType({
  mnemonic: 'HHIT',
  code: 67,
  spec: ['RFC 9886'],
  fields: [base64('data')],
});
