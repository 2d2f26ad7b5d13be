import { defineRrType } from './define.ts';
import { opaqueOctets } from './fields/opaque-octets.ts';

/** Anything at all. */
export const nullData = defineRrType({
  mnemonic: 'NULL',
  code: 10,
  spec: ['RFC 1035 3.3.10'],
  fields: [opaqueOctets('data')],
});
