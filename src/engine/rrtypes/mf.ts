import { defineRrType } from './define.ts';
import { targetName } from './fields/domain-name.ts';

/** A host that passes mail on to the owner; MX took its place (RFC 973). */
export const mf = defineRrType({
  mnemonic: 'MF',
  code: 4,
  spec: ['RFC 1035 3.3.5', 'RFC 973'],
  fields: [targetName('mail agency')],
  target: { mayBeAlias: true, needsAddress: false },
  successor: 'MX',
});
