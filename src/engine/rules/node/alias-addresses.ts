import { Trait } from '../../rrtypes/define.ts';
import { defineNodeRule, type Handle } from '../define.ts';

const ADDRESSED = Trait.Address | Trait.Flattened;

/** An ALIAS stands for the addresses of its owner, so that it has no others and no second ALIAS; the CNAME's rule is its own. */
export const aliasAddresses = defineNodeRule({
  name: 'alias-addresses',
  scope: 'node',
  reads: 'owner',
  when: Trait.Flattened,
  least: 2,
  codes: ['record/alias-conflict'],
  check(node, report) {
    let first: Handle | undefined;
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      if ((node.traitsOf(record) & ADDRESSED) === 0) continue;
      if (first === undefined) first = record;
      else if (conflicts(first, record)) return report('record/alias-conflict', record, 'type', first);
    }

    /** Two addresses are no matter of an ALIAS, and two equal ALIASes are a duplicate. */
    function conflicts(earlier: Handle, later: Handle): boolean {
      const both = node.traitsOf(earlier) & node.traitsOf(later);
      if ((both & Trait.Address) !== 0) return false;
      return (both & Trait.Flattened) === 0 || node.compareContent(earlier, later) !== 0;
    }
  },
});
