import { defineRrType } from './define.ts';
import { targetName } from './fields/domain-name.ts';
import { uint16 } from './fields/uint.ts';

/** A host that passes on what is for the owner, and has an address, an X25 or an ISDN record. */
export const rt = defineRrType({
  mnemonic: 'RT',
  code: 21,
  spec: ['RFC 1183 3.3'],
  fields: [uint16('preference'), targetName('intermediate host')],
  target: { mayBeAlias: true, needsAddress: false, isHost: true },
});
