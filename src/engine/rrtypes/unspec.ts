import { defineRrType } from './define.ts';
import { opaqueOctets } from './fields/opaque-octets.ts';

/** Anything at all; reserved by IANA without a format. */
export const unspec = defineRrType({
  mnemonic: 'UNSPEC',
  code: 103,
  spec: ['RFC 6895 3.1'],
  fields: [opaqueOctets('data')],
});
