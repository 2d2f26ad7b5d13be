import { defineRecordRule } from '../define.ts';
import { onlyValues } from '../glance.ts';

const TARGET_AT = 2;

/** That a domain takes no mail is said with preference 0 (RFC 7505 3). */
export const nullMxPreference = defineRecordRule({
  name: 'null-mx-preference',
  scope: 'record',
  reads: 'record',
  types: ['MX'],
  codes: ['mail/null-mx-preference'],
  occasion: { glances: { MX: [{ at: TARGET_AT, values: onlyValues(0) }] } },
  check(node, record, report) {
    const { rdata } = node;
    const at = node.rdataStart(record);
    if (rdata[at + TARGET_AT] === 0 && (rdata[at] !== 0 || rdata[at + 1] !== 0))
      report('mail/null-mx-preference', record, 'field 0', undefined);
  },
});
