import { defineRrType } from './define.ts';
import { realNumber } from './fields/real-number.ts';

/** Where on the earth something stands. RFC 1712 3 gives the first two the wrong names, but the right ranges. */
export const gpos = defineRrType({
  mnemonic: 'GPOS',
  code: 27,
  spec: ['RFC 1712 3'],
  fields: [realNumber('latitude', 90), realNumber('longitude', 180), realNumber('altitude')],
});
