import { Trait } from '../../rrtypes/define.ts';
import { defineNodeRule, type Handle } from '../define.ts';

/**
 * One DNAME an owner, and below the apex no NS beside it (RFC 6672 2.3, 2.4). What it may not share with a CNAME is the
 * CNAME's rule. `platform` leaves it alone with the apex's SOA and NS.
 */
export const dnameAlone = defineNodeRule({
  name: 'dname-alone',
  scope: 'node',
  reads: 'owner',
  when: Trait.Redirect,
  least: 2,
  codes: ['record/dname-conflict'],
  check(node, report) {
    let dname: Handle | undefined;
    let firstOther: Handle | undefined;
    const told = new Set<number>();
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      const traits = node.traitsOf(record);
      if ((traits & Trait.Redirect) !== 0) {
        if (dname === undefined) {
          dname = record;
          if (firstOther !== undefined) report('record/dname-conflict', record, 'type', firstOther);
        } else if (node.compareContent(dname, record) !== 0) {
          report('record/dname-conflict', record, 'type', dname);
        }
        continue;
      }
      if (isWelcome(traits) || told.has(node.typeCode(record))) continue;
      told.add(node.typeCode(record));
      if (dname === undefined) firstOther ??= record;
      else report('record/dname-conflict', record, 'type', dname);
    }

    function isWelcome(traits: number): boolean {
      if ((traits & Trait.Alias) !== 0) return true;
      if (node.isApex && (traits & (Trait.Cut | Trait.Start)) !== 0) return true;
      if (node.profile === 'platform') return (traits & Trait.NotBesideAlias) === 0;
      return (traits & Trait.Cut) === 0;
    }
  },
});
