import { Trait } from '../../rrtypes/define.ts';
import { defineNodeRule } from '../define.ts';

/** An SOA stands at the apex (RFC 1035 5.2). */
export const soaAtApex = defineNodeRule({
  name: 'soa-at-apex',
  scope: 'node',
  reads: 'owner',
  when: Trait.Start,
  least: 1,
  codes: ['zone/soa-not-apex'],
  check(node, report) {
    if (node.isApex) return;
    for (let index = 0; index < node.count; index++)
      if ((node.traitsOf(node.at(index)) & Trait.Start) !== 0)
        return report('zone/soa-not-apex', node.at(index), 'owner', undefined, { origin: node.origin });
  },
});
