import { defineRrType } from './define.ts';
import { targetName } from './fields/domain-name.ts';

/** A host that takes mail for the owner; MX took its place (RFC 973). */
export const md = defineRrType({
  mnemonic: 'MD',
  code: 3,
  spec: ['RFC 1035 3.3.4', 'RFC 973'],
  fields: [targetName('mail agency')],
  target: { mayBeAlias: true, needsAddress: false },
  successor: 'MX',
});
