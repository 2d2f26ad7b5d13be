import { defineRecordRule, Sign } from '../define.ts';

/** An alias cannot stand at the name of the zone, where an SOA and NS records always are (RFC 1034 3.6.2, RFC 1912 2.4). */
export const apexAlias = defineRecordRule({
  name: 'apex-alias',
  scope: 'record',
  reads: 'record',
  types: ['CNAME'],
  once: true,
  codes: ['record/cname-not-alone'],
  occasion: { signs: Sign.Apex },
  check(node, record, report) {
    if (node.isApex)
      report('record/cname-not-alone', record, 'type', undefined, undefined, { reason: 'cname/apex' });
  },
});
