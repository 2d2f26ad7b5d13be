import { defineRrType } from './define.ts';
import { optionalBase64 } from './fields/conditional-base64.ts';
import { uint8 } from './fields/uint.ts';

/** Data of any kind, and how they are coded. The master file form has all three octets before the data. */
export const sink = defineRrType({
  mnemonic: 'SINK',
  code: 40,
  spec: ['draft-eastlake-kitchen-sink-02'],
  fields: [uint8('meaning'), uint8('coding'), uint8('subcoding'), optionalBase64('data')],
});
