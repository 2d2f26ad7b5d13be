import { defineRrType } from './define.ts';
import { opaqueOctets } from './fields/opaque-octets.ts';

/** What there is to know of a user; reserved by IANA without a format. */
export const uinfo = defineRrType({
  mnemonic: 'UINFO',
  code: 100,
  spec: ['RFC 6895 3.1'],
  fields: [opaqueOctets('data')],
});
