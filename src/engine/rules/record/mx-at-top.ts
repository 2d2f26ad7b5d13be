import { defineRecordRule, Sign } from '../define.ts';

const TARGET_AT = 2;

/** Addresses in a name of one label, or none, are not to be used: mail programs take them for short names (RFC 5321 2.3.5). */
export const mxAtTop = defineRecordRule({
  name: 'mx-at-top',
  scope: 'record',
  reads: 'record',
  types: ['MX'],
  once: true,
  codes: ['mail/mx-at-top'],
  occasion: { signs: Sign.Apex },
  check(node, record, report) {
    const { apex } = node;
    const isNull = node.rdata[node.rdataStart(record) + TARGET_AT] === 0;
    if (node.isApex && !isNull && (apex[0] === 0 || apex[apex[0]! + 1] === 0))
      report('mail/mx-at-top', record, 'owner', undefined);
  },
});
