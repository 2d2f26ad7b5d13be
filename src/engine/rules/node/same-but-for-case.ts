import { type RrType, Trait } from '../../rrtypes/define.ts';
import { typeByCode } from '../../rrtypes/lookup.ts';
import { WireReader } from '../../rrtypes/wire-reader.ts';
import { defineNodeRule, type Handle, type ZoneNode } from '../define.ts';

/** Two records that differ in nothing but the letter case of a name say the same (RFC 4343 3). */
export const sameButForCase = defineNodeRule({
  name: 'same-but-for-case',
  scope: 'node',
  reads: 'owner',
  when: Trait.KeptCase,
  least: 2,
  pairs: -1,
  codes: ['record/same-but-for-case'],
  check(node, report, rrsets) {
    for (let from = 0; from < rrsets.count; ) {
      const to = rrsets.endOf(from);
      const type = to - from > 1 ? typeByCode(rrsets.types[from]!) : undefined;
      if (type !== undefined && (type.traits & Trait.KeptCase) !== 0) {
        const first = new Map<string, Handle>();
        for (const record of rrsets.records.subarray(from, to)) {
          const text = foldedText(node, record, type);
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

function foldedText(node: ZoneNode, record: Handle, { fields }: RrType): string {
  const wire = new WireReader(node.rdata, node.rdataStart(record), node.rdataEnd(record));
  const texts = fields.map((field) => field.print(wire));
  return texts
    .map((text, index) => (fields[index]!.keepsCase === true ? text.toLowerCase() : text))
    .join(' ');
}
