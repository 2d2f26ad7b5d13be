import { defineRrType, Trait } from './define.ts';
import { optionalTypeBitmap } from './fields/type-bitmap.ts';
import { uint16, uint32 } from './fields/uint.ts';

/** What the parent should copy from this zone. */
export const csync = defineRrType({
  mnemonic: 'CSYNC',
  code: 62,
  spec: ['RFC 7477 2'],
  fields: [uint32('serial'), uint16('flags'), optionalTypeBitmap('types')],
  traits: Trait.ApexOnly,
});
