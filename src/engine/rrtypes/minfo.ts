import { defineRrType } from './define.ts';
import { mailbox } from './fields/mailbox.ts';

/** Who is responsible for a mailing list, and who is told of errors. */
export const minfo = defineRrType({
  mnemonic: 'MINFO',
  code: 14,
  spec: ['RFC 1035 3.3.7'],
  fields: [mailbox('responsible mailbox'), mailbox('error mailbox')],
});
