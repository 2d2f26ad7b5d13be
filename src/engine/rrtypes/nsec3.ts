import { defineRrType, Trait } from './define.ts';
import { hashedName } from './fields/hashed-name.ts';
import { optionalTypeBitmap } from './fields/type-bitmap.ts';
import { nsec3Parameters } from './nsec3-parameters.ts';

/** The types at a name that stands here as its hash, and the next hash of the zone. */
export const nsec3 = defineRrType({
  mnemonic: 'NSEC3',
  code: 50,
  spec: ['RFC 5155 3'],
  fields: [...nsec3Parameters, hashedName('next hashed owner'), optionalTypeBitmap('types')],
  traits: Trait.HashedDenial,
});
