import { typeByCode } from '../../rrtypes/lookup.ts';
import { defineNodeRule, Sign } from '../define.ts';
import { isOwnerReadAsTtl } from '../record/reverse-ttl.ts';

/** The records of an RRset have one TTL (RFC 2181 5.2). */
export const ttlUniform = defineNodeRule({
  name: 'ttl-uniform',
  scope: 'node',
  reads: 'owner',
  when: -1,
  least: 2,
  pairs: -1,
  codes: ['zone/ttl-mismatch'],
  occasion: { signs: Sign.Ttl },
  check(node, report, rrsets) {
    const { records } = rrsets;
    for (let from = 0; from < rrsets.count; ) {
      const to = rrsets.endOf(from);
      if (to - from > 1 && typeByCode(rrsets.types[from]!)?.coversRrset === true) {
        from = to;
        continue;
      }
      const ttl = node.ttl(records[from]!);
      for (let at = from + 1; at < to; at++) {
        if (node.ttl(records[at]!) === ttl) continue;
        // A name that was read as a TTL is told as that.
        if (isOwnerReadAsTtl(node, records[at]!)) break;
        // The others of the RRset are mended by the same change.
        report('zone/ttl-mismatch', records[at]!, 'ttl', records[from]!, {
          ttl: node.ttl(records[at]!),
          otherTtl: ttl,
        });
        break;
      }
      from = to;
    }
  },
});
