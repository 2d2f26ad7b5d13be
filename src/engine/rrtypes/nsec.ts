import { defineRrType, Trait } from './define.ts';
import { keptName } from './fields/domain-name.ts';
import { typeBitmap } from './fields/type-bitmap.ts';

/** The types at the owner, and the next name of the zone, whose letters stay as they are (RFC 6840 5.1). */
export const nsec = defineRrType({
  mnemonic: 'NSEC',
  code: 47,
  spec: ['RFC 4034 4'],
  fields: [keptName('next name'), typeBitmap('types')],
  traits: Trait.AtCut | Trait.Denial,
  besideCname: true,
});
