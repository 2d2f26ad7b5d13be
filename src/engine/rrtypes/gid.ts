import { defineRrType } from './define.ts';
import { opaqueOctets } from './fields/opaque-octets.ts';

/** The number of a group; reserved by IANA without a format. */
export const gid = defineRrType({
  mnemonic: 'GID',
  code: 102,
  spec: ['RFC 6895 3.1'],
  fields: [opaqueOctets('data')],
});
