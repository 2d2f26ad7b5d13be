import { Trait } from '../../rrtypes/define.ts';
import { defineNodeRule } from '../define.ts';

/** A DS belongs to a delegation: not to the apex, and not to a name without NS (RFC 4035 2.4). */
export const dsAtCut = defineNodeRule({
  name: 'ds-at-cut',
  scope: 'node',
  reads: 'ancestors',
  when: Trait.ParentSide,
  least: 1,
  codes: ['zone/ds-at-apex', 'zone/ds-without-ns'],
  check(node, report) {
    if (!node.isApex && (node.presentTraits & Trait.Cut) !== 0) return;
    if (node.dividedAbove() !== undefined) return;
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      if ((node.traitsOf(record) & Trait.ParentSide) === 0) continue;
      return report(node.isApex ? 'zone/ds-at-apex' : 'zone/ds-without-ns', record, 'type', undefined);
    }
  },
});
