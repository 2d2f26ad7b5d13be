import { defineRrType } from './define.ts';
import { keptName } from './fields/domain-name.ts';

/** The names before and behind the owner in a list of trust anchors. */
export const talink = defineRrType({
  mnemonic: 'TALINK',
  code: 58,
  spec: ['draft-ietf-dnsop-dnssec-trust-history'],
  fields: [keptName('previous name'), keptName('next name')],
});
