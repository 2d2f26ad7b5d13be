import { defineRrType } from './define.ts';
import { mailbox } from './fields/mailbox.ts';

/** The mailbox that the owner is now called. */
export const mr = defineRrType({
  mnemonic: 'MR',
  code: 9,
  spec: ['RFC 1035 3.3.8'],
  fields: [mailbox('mailbox')],
});
