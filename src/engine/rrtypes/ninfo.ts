import { defineRrType } from './define.ts';
import { characterStrings } from './fields/character-strings.ts';

/** What there is to know of a zone. */
export const ninfo = defineRrType({
  mnemonic: 'NINFO',
  code: 56,
  spec: ['draft-reid-dnsext-zs'],
  fields: [characterStrings('text')],
});
