import { belowApex, labelsLength } from '../../name/zone-names.ts';
import { Trait } from '../../rrtypes/define.ts';
import { typeByCode } from '../../rrtypes/lookup.ts';
import { excerpt } from '../../text/excerpt.ts';
import { defineNodeRule, Sign } from '../define.ts';

const HYPHEN = 0x2d;
const X = 0x78;
const N = 0x6e;

/** Labels with two hyphens in the third and fourth place are kept for encodings, of which there is one, xn-- (RFC 5890 2.3.1, RFC 5891 4.2.3.1). */
export const reservedLabel = defineNodeRule({
  name: 'reserved-label',
  scope: 'node',
  reads: 'record',
  when: Trait.HostOwner | Trait.Pointer,
  least: 1,
  codes: ['name/reserved-label'],
  alone: { signs: Sign.Owner | Sign.Target },
  check(node, report) {
    const { rdata, apex, ownerLabels, ownerAt } = node;
    if ((node.traits & Trait.HostOwner) !== 0) {
      const at = reservedAt(ownerLabels, ownerAt);
      if (at >= 0)
        report('name/reserved-label', node.at(0), 'owner', undefined, { label: labelAt(ownerLabels, at) });
    }
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      const type = typeByCode(node.typeCode(record));
      if (type?.target?.needsAddress !== true || type.targetOffset < 0) continue;
      const target = node.rdataStart(record) + type.targetOffset;
      const at = reservedAt(rdata, target);
      // Of a name of the zone its owner tells.
      if (
        at >= 0 &&
        belowApex(rdata, target, target + labelsLength(rdata, target), apex, apex.length - 1) < 0
      )
        report('name/reserved-label', record, 'target', undefined, { label: labelAt(rdata, at) });
    }
  },
});

/** Where the first such label of the name at `start` is, or -1. */
function reservedAt(labels: Uint8Array, start: number): number {
  for (let at = start; labels[at] !== 0; at += labels[at]! + 1) {
    if (labels[at]! < 4 || labels[at + 3] !== HYPHEN || labels[at + 4] !== HYPHEN) continue;
    const isEncoded = (labels[at + 1]! | 0x20) === X && (labels[at + 2]! | 0x20) === N;
    if (!isEncoded) return at;
  }
  return -1;
}

const labelAt = (labels: Uint8Array, at: number): string => excerpt(labels, at + 1, at + 1 + labels[at]!);
