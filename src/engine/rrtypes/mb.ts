import { defineRrType } from './define.ts';
import { targetName } from './fields/domain-name.ts';

/** The host that has the mailbox of the owner. */
export const mb = defineRrType({
  mnemonic: 'MB',
  code: 7,
  spec: ['RFC 1035 3.3.3'],
  fields: [targetName('host')],
  target: { mayBeAlias: true, needsAddress: false },
});
