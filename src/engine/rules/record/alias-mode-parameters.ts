import { labelsLength } from '../../name/zone-names.ts';
import { defineRecordRule } from '../define.ts';
import { mayBeAlias } from './svcb-parts.ts';

const PRIORITY_OCTETS = 2;

/** A service binding of priority 0 is an alias: its parameters are ignored (RFC 9460 2.4.2). */
export const aliasModeParameters = defineRecordRule({
  name: 'alias-mode-parameters',
  scope: 'record',
  reads: 'record',
  types: ['SVCB', 'HTTPS'],
  codes: ['record/svcb-alias-parameters'],
  occasion: { glances: { SVCB: [mayBeAlias], HTTPS: [mayBeAlias] } },
  check(node, record, report) {
    const { rdata } = node;
    const start = node.rdataStart(record);
    if (rdata[start] !== 0 || rdata[start + 1] !== 0) return;
    const target = start + PRIORITY_OCTETS;
    const parameters = target + labelsLength(rdata, target) + 1;
    if (parameters < node.rdataEnd(record))
      report('record/svcb-alias-parameters', record, 'field 2', undefined);
  },
});
