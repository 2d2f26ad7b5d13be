import { defineRrType } from './define.ts';
import { characterString } from './fields/character-strings.ts';
import { base64OrHyphen } from './fields/conditional-base64.ts';
import { uint8, uint32 } from './fields/uint.ts';

/** A digital object, or where it is. */
export const doa = defineRrType({
  mnemonic: 'DOA',
  code: 259,
  spec: ['draft-durand-doa-over-dns-02'],
  fields: [
    uint32('enterprise'),
    uint32('type'),
    uint8('location'),
    characterString('media type'),
    base64OrHyphen('data'),
  ],
});
