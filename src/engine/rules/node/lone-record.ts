import { Trait } from '../../rrtypes/define.ts';
import { defineNodeRule, type Handle } from '../define.ts';

/** Of a type that says so, one record stands at an owner (RFC 9606 3); a copy of it is a duplicate. */
export const loneRecord = defineNodeRule({
  name: 'lone-record',
  scope: 'node',
  reads: 'owner',
  when: Trait.Lone,
  least: 2,
  pairs: Trait.Lone,
  codes: ['record/second-of-type'],
  check(node, report) {
    const first = new Map<number, Handle>();
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      if ((node.traitsOf(record) & Trait.Lone) === 0) continue;
      const type = node.typeCode(record);
      const earlier = first.get(type);
      if (earlier === undefined) first.set(type, record);
      else if (node.compareContent(earlier, record) !== 0)
        report('record/second-of-type', record, 'type', earlier);
    }
  },
});
