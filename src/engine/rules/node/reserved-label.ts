import { belowApex, labelsLength } from '../../name/zone-names.ts';
import { Trait } from '../../rrtypes/define.ts';
import { typeByCode } from '../../rrtypes/lookup.ts';
import { defineNodeRule, type Mark, Sign, type ZoneNode } from '../define.ts';
import { judgeLabels, labelCodes } from '../label-prefix.ts';

/** Names of hosts have labels of an encoding only where they are encoded, and then right (RFC 5890 2.3.1, RFC 5891 4.2.3.1). */
export const reservedLabel = defineNodeRule({
  name: 'reserved-label',
  scope: 'node',
  reads: 'record',
  when: Trait.HostOwner | Trait.Pointer | Trait.Start,
  least: 1,
  codes: labelCodes,
  occasion: { signs: Sign.Hyphens },
  check(node, report) {
    const { rdata, ownerLabels, ownerAt } = node;
    if ((node.traits & Trait.HostOwner) !== 0)
      judgeLabels(ownerLabels, ownerAt, (code, args) => report(code, node.at(0), 'owner', undefined, args));
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      const isStart = (node.traitsOf(record) & Trait.Start) !== 0;
      const mark: Mark = isStart ? 'field 0' : 'target';
      const name = node.rdataStart(record) + (isStart ? 0 : hostOffset(node, record));
      // Of a name of the zone its owner tells.
      if (name >= node.rdataStart(record) && !isInZone(node, name))
        judgeLabels(rdata, name, (code, args) => report(code, record, mark, undefined, args));
    }
  },
});

/** How many octets of content stand before the host that a record points to; below 0 where it points to none. */
function hostOffset(node: ZoneNode, record: number): number {
  const type = typeByCode(node.typeCode(record));
  return type?.target?.needsAddress === true || type?.target?.isHost === true ? type.targetOffset : -1;
}

const isInZone = ({ rdata, apex }: ZoneNode, name: number): boolean =>
  belowApex(rdata, name, name + labelsLength(rdata, name), apex, apex.length - 1) >= 0;
