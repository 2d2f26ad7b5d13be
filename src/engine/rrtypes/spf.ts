import { defineRrType, Trait } from './define.ts';
import { characterStrings } from './fields/character-strings.ts';

/** A sender policy as it was published before RFC 7208 3.1, which wants it in TXT. */
export const spf = defineRrType({
  mnemonic: 'SPF',
  code: 99,
  spec: ['RFC 4408 3.1.1', 'RFC 7208 3.1'],
  fields: [characterStrings('text')],
  traits: Trait.Text | Trait.NeedsQuotes,
});
