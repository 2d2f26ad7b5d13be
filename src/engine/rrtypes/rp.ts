import { defineRrType } from './define.ts';
import { domainName } from './fields/domain-name.ts';
import { mailbox } from './fields/mailbox.ts';

/** Who is responsible for a host, and where to read more. */
export const rp = defineRrType({
  mnemonic: 'RP',
  code: 17,
  spec: ['RFC 1183 2.2'],
  fields: [mailbox('mailbox'), domainName('text name')],
});
