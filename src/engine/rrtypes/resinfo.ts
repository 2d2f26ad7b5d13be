import { defineRrType } from './define.ts';
import { characterStrings } from './fields/character-strings.ts';

/** What a resolver can do; there is one record of it, never two. */
export const resinfo = defineRrType({
  mnemonic: 'RESINFO',
  code: 261,
  spec: ['RFC 9606 3'],
  fields: [characterStrings('text')],
  singleton: true,
});
