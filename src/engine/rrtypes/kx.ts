import { defineRrType } from './define.ts';
import { targetName } from './fields/domain-name.ts';
import { uint16 } from './fields/uint.ts';

/** A host that exchanges keys for the owner. */
export const kx = defineRrType({
  mnemonic: 'KX',
  code: 36,
  spec: ['RFC 2230 3'],
  fields: [uint16('preference'), targetName('exchanger')],
  target: { mayBeAlias: true, needsAddress: false },
});
