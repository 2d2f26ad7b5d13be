import { defineRrType } from './define.ts';
import { characterStrings } from './fields/character-strings.ts';

/** The address of a wallet for a currency. */
export const wallet = defineRrType({
  mnemonic: 'WALLET',
  code: 262,
  spec: ['IANA template WALLET (2024)'],
  fields: [characterStrings('text')],
});
