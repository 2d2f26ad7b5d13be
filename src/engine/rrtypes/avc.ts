import { defineRrType } from './define.ts';
import { characterStrings } from './fields/character-strings.ts';

/** How an application is seen and steered. */
export const avc = defineRrType({
  mnemonic: 'AVC',
  code: 258,
  spec: ['IANA template AVC (2016)'],
  fields: [characterStrings('text')],
});
