import { defineRrType } from './define.ts';
import { opaqueOctets } from './fields/opaque-octets.ts';

/** The number of a user; reserved by IANA without a format. */
export const uid = defineRrType({
  mnemonic: 'UID',
  code: 101,
  spec: ['RFC 6895 3.1'],
  fields: [opaqueOctets('data')],
});
