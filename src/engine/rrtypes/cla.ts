import { defineRrType } from './define.ts';
import { characterStrings } from './fields/character-strings.ts';

/** The convergence layer adapters of a node of the bundle protocol. */
export const cla = defineRrType({
  mnemonic: 'CLA',
  code: 263,
  spec: ['draft-johnson-dns-ipn-cla-07'],
  fields: [characterStrings('text')],
});
