import { isEchConfigList } from '../../rrtypes/ech-config-list.ts';
import { SvcKey } from '../../rrtypes/fields/svc-keys.ts';
import { defineRecordRule } from '../define.ts';
import { paramAt, valueLength } from './svcb-parts.ts';

/** What clients encrypt their first message with is a list of keys that they can read (RFC 9848 3). */
export const svcbEch = defineRecordRule({
  name: 'svcb-ech',
  scope: 'record',
  reads: 'record',
  types: ['SVCB', 'HTTPS'],
  codes: ['record/svcb-ech'],
  check(node, record, report) {
    const { rdata } = node;
    const value = paramAt(rdata, node.rdataStart(record), node.rdataEnd(record), SvcKey.Ech);
    if (value >= 0 && !isEchConfigList(rdata, value, value + valueLength(rdata, value)))
      report('record/svcb-ech', record, 'field 2', undefined);
  },
});
