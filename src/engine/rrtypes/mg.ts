import { defineRrType } from './define.ts';
import { mailbox } from './fields/mailbox.ts';

/** A mailbox in the group of the owner. */
export const mg = defineRrType({
  mnemonic: 'MG',
  code: 8,
  spec: ['RFC 1035 3.3.6'],
  fields: [mailbox('mailbox')],
});
