import { defineRrType, Trait } from './define.ts';
import { characterStrings } from './fields/character-strings.ts';

/** Text in one or more strings. */
export const txt = defineRrType({
  mnemonic: 'TXT',
  code: 16,
  spec: ['RFC 1035 3.3.14'],
  fields: [characterStrings('text')],
  traits: Trait.Text | Trait.NeedsQuotes,
  platform: true,
});
