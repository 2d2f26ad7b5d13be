import { defineRrType } from './define.ts';
import { targetName } from './fields/domain-name.ts';
import { uint16 } from './fields/uint.ts';

/** A server of the AFS cell or the DCE cell of the owner; other subtypes than 1 and 2 have no meaning. */
export const afsdb = defineRrType({
  mnemonic: 'AFSDB',
  code: 18,
  spec: ['RFC 1183 1', 'RFC 5864 5'],
  fields: [uint16('subtype'), targetName('host')],
  target: { mayBeAlias: true, needsAddress: true },
});
