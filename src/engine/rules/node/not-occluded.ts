import { Trait } from '../../rrtypes/define.ts';
import { defineNodeRule, type Handle, Sign, type ZoneNode } from '../define.ts';

/** Data at or below a zone cut that is neither the delegation's nor glue is never given out (RFC 1034 4.2.1, RFC 2136 7.18). */
export const notOccluded = defineNodeRule({
  name: 'not-occluded',
  scope: 'node',
  reads: 'ancestors',
  when: -1,
  least: 1,
  codes: ['zone/occluded', 'record/dname-conflict'],
  occasion: { signs: Sign.Hidden },
  check(node, report) {
    // The owner of an NSEC3 is a hash and stands below a DNAME of the apex as anywhere else.
    if ((node.traits & Trait.HashedDenial) !== 0) return;
    const above = node.dividedAbove();
    if (above !== undefined && (node.traitsOf(above) & Trait.Redirect) !== 0) {
      // RFC 6672 2.4: nothing may stand below a DNAME.
      const first = node.at(0);
      if (node.isBefore(above, first)) report('record/dname-conflict', first, 'owner', above);
      else report('record/dname-conflict', above, 'type', first);
      return;
    }
    const cut = above ?? ownCut(node);
    if (cut === undefined) return;
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      const traits = node.traitsOf(record);
      // Below a cut only glue has a use; at it, other rules speak of what may not stand there at all.
      if (above === undefined ? (traits & Trait.Occludable) === 0 : (traits & USED_BELOW) !== 0) continue;
      return report('zone/occluded', record, 'record', cut, { cut: node.ownerText(cut) });
    }
  },
});

/** Glue; and signatures and denials, whose place there is another rule's. */
const USED_BELOW = Trait.Address | Trait.Signature | Trait.Denial;

/** The NS record that makes a cut of the node itself, where that hides anything. */
function ownCut(node: ZoneNode): Handle | undefined {
  if (node.isApex || (node.traits & Trait.Cut) === 0 || (node.traits & Trait.Occludable) === 0)
    return undefined;
  for (let index = 0; index < node.count; index++)
    if ((node.traitsOf(node.at(index)) & Trait.Cut) !== 0) return node.at(index);
  return undefined;
}
