import { defineRrType } from './define.ts';
import { characterString } from './fields/character-strings.ts';
import { optionalString } from './fields/optional-string.ts';

/** The telephone number of the owner in an integrated services digital network. */
export const isdn = defineRrType({
  mnemonic: 'ISDN',
  code: 20,
  spec: ['RFC 1183 3.2'],
  fields: [characterString('address'), optionalString('subaddress')],
});
