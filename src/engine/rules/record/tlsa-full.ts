import { defineRecordRule } from '../define.ts';
import { onlyValues } from '../glance.ts';

const MATCHING_AT = 2;

/** A TLSA record holds a digest rather than a whole certificate or key, which makes answers large (RFC 7671 10.1.2). */
export const tlsaFull = defineRecordRule({
  name: 'tlsa-full',
  scope: 'record',
  reads: 'record',
  types: ['TLSA'],
  codes: ['record/tlsa-full'],
  occasion: { glances: { TLSA: [{ at: MATCHING_AT, values: onlyValues(0) }] } },
  check(node, record, report) {
    if (node.rdata[node.rdataStart(record) + MATCHING_AT] === 0)
      report('record/tlsa-full', record, 'field 2', undefined);
  },
});
