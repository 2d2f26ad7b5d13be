import { Trait } from '../../rrtypes/define.ts';
import { defineNodeRule, type Handle } from '../define.ts';

/** A zone has one SOA (RFC 1035 5.2); a copy of it is a duplicate. */
export const soaSingle = defineNodeRule({
  name: 'soa-single',
  scope: 'node',
  reads: 'owner',
  when: Trait.Start,
  least: 2,
  pairs: Trait.Start,
  codes: ['zone/soa-multiple'],
  check(node, report) {
    if (!node.isApex) return;
    let first: Handle | undefined;
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      if ((node.traitsOf(record) & Trait.Start) === 0) continue;
      if (first === undefined) first = record;
      else if (node.compareContent(first, record) !== 0) report('zone/soa-multiple', record, 'type', first);
    }
  },
});
