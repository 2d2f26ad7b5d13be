import { defineRrType } from './define.ts';
import { characterString } from './fields/character-strings.ts';

/** What machine a host is. */
export const hinfo = defineRrType({
  mnemonic: 'HINFO',
  code: 13,
  spec: ['RFC 1035 3.3.2'],
  fields: [characterString('cpu'), characterString('os')],
});
