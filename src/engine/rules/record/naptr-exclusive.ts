import { defineRecordRule } from '../define.ts';
import { naptrParts } from './naptr-parts.ts';

/** A NAPTR record has a rewriting or a replacement, and not both (RFC 3403 4.1). */
export const naptrExclusive = defineRecordRule({
  name: 'naptr-exclusive',
  scope: 'record',
  reads: 'record',
  types: ['NAPTR'],
  codes: ['record/naptr-exclusive'],
  check(node, record, report) {
    const { rdata } = node;
    const { regexp, replacement } = naptrParts(rdata, node.rdataStart(record));
    if (rdata[regexp] !== 0 && rdata[replacement] !== 0)
      report('record/naptr-exclusive', record, 'target', undefined);
  },
});
