import type { RrType } from '../../rrtypes/define.ts';
import { typeByCode } from '../../rrtypes/lookup.ts';
import { WireReader } from '../../rrtypes/wire-reader.ts';
import { defineNodeRule, type Handle, type ZoneNode } from '../define.ts';

/** The fields that are names whose letters count in canonical form (RFC 4034 6.2, RFC 6840 5.1), though no lookup minds them. */
const nameFields: Readonly<Record<string, readonly number[]>> = {
  'NSAP-PTR': [0],
  IPSECKEY: [3],
  NSEC: [0],
  HIP: [3],
  TALINK: [0, 1],
  SVCB: [1],
  HTTPS: [1],
  DSYNC: [3],
  LP: [1],
  AMTRELAY: [3],
};

/** Two records that differ in nothing but the letter case of a name say the same (RFC 4343 3). */
export const sameButForCase = defineNodeRule({
  name: 'same-but-for-case',
  scope: 'node',
  reads: 'owner',
  when: -1,
  least: 2,
  pairs: -1,
  codes: ['record/same-but-for-case'],
  check(node, report, rrsets) {
    for (let from = 0; from < rrsets.count; ) {
      const to = rrsets.endOf(from);
      const type = to - from > 1 ? typeByCode(rrsets.types[from]!) : undefined;
      const names = type === undefined ? undefined : nameFields[type.mnemonic];
      if (names !== undefined) {
        const first = new Map<string, Handle>();
        for (const record of rrsets.records.subarray(from, to)) {
          const text = foldedText(node, record, type!, names);
          const earlier = first.get(text);
          if (earlier === undefined) first.set(text, record);
          else if (node.compareContent(earlier, record) !== 0)
            report('record/same-but-for-case', record, 'record', earlier);
        }
      }
      from = to;
    }
  },
});

function foldedText(node: ZoneNode, record: Handle, { fields }: RrType, names: readonly number[]): string {
  const wire = new WireReader(node.rdata, node.rdataStart(record), node.rdataEnd(record));
  const texts = fields.map((field) => field.print(wire));
  return texts.map((text, index) => (names.includes(index) ? text.toLowerCase() : text)).join(' ');
}
