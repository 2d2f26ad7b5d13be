import { Trait } from '../../rrtypes/define.ts';
import { typeByCode } from '../../rrtypes/lookup.ts';
import { defineNodeRule, type ZoneNode } from '../define.ts';

const UNDERSCORE = 0x5f;

/** A record that is asked for under the name of a service stands there: `_service._proto` or `_port._proto` (RFC 2782, RFC 8552 1.1). */
export const serviceOwner = defineNodeRule({
  name: 'service-owner',
  scope: 'node',
  reads: 'record',
  when: Trait.ServiceOwner,
  least: 1,
  codes: ['name/service-owner'],
  check(node, report) {
    const labels = underscoredLabels(node);
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      if ((node.traitsOf(record) & Trait.ServiceOwner) === 0) continue;
      const type = typeByCode(node.typeCode(record));
      if (type?.owner === undefined || labels >= type.owner.underscored) continue;
      return report('name/service-owner', record, 'owner', undefined, { example: type.owner.example });
    }
  },
});

/** How many labels of the owner start with an underscore; a `*` may stand for one, and a DNS-SD instance before them (RFC 6763 4.1). */
function underscoredLabels({ ownerLabels, ownerAt }: ZoneNode): number {
  let count = 0;
  for (let label = ownerAt; ownerLabels[label] !== 0; label += ownerLabels[label]! + 1)
    if (ownerLabels[label + 1] === UNDERSCORE || isStar(ownerLabels, label)) count++;
  return count;
}

const isStar = (labels: Uint8Array, at: number): boolean => labels[at] === 1 && labels[at + 1] === 0x2a;
