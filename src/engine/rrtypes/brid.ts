import { defineRrType } from './define.ts';
import { base64 } from './fields/base64-data.ts';

/** What an unmanned aircraft broadcasts about itself, in CBOR. */
export const brid = defineRrType({
  mnemonic: 'BRID',
  code: 68,
  spec: ['RFC 9886'],
  fields: [base64('data')],
});
