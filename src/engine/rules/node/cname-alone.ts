import { Trait } from '../../rrtypes/define.ts';
import { defineNodeRule, type Handle } from '../define.ts';

/** A CNAME stands alone, save for KEY, NSEC and RRSIG (RFC 1034 3.6.2, RFC 2181 10.1, RFC 4035 2.5). */
export const cnameAlone = defineNodeRule({
  name: 'cname-alone',
  scope: 'node',
  reads: 'owner',
  when: Trait.Alias,
  least: 2,
  codes: ['record/cname-not-alone', 'record/cname-conflict'],
  check(node, report) {
    // There it is at fault by itself, whatever stands beside it.
    if (node.isApex && node.judgesEach) return;
    const reason = node.isApex ? 'cname/apex' : undefined;
    let alias: Handle | undefined;
    let firstOther: Handle | undefined;
    const told = new Set<number>();
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      const type = node.typeCode(record);
      const isAlias = (node.traitsOf(record) & Trait.Alias) !== 0;
      if (!isAlias && (node.traitsOf(record) & Trait.NotBesideAlias) === 0) continue;
      if (alias === undefined) {
        if (!isAlias) {
          firstOther ??= record;
          told.add(type);
          continue;
        }
        alias = record;
        if (firstOther !== undefined)
          report('record/cname-not-alone', record, 'type', firstOther, undefined, { reason });
      } else if (isAlias) {
        if (isNew(index)) report('record/cname-conflict', record, 'type', alias);
      } else if (!told.has(type)) {
        // One finding an RRset: its other records have the same cause.
        told.add(type);
        report('record/cname-conflict', record, 'type', alias);
      }
    }

    /** A copy of an alias before it is a duplicate, which is another rule's. */
    function isNew(index: number): boolean {
      for (let before = Math.max(0, index - LOOK_BACK); before < index; before++) {
        const earlier = node.at(before);
        if (
          node.typeCode(earlier) === node.typeCode(node.at(index)) &&
          node.compareContent(earlier, node.at(index)) === 0
        )
          return false;
      }
      return true;
    }
  },
});

/** Hostile input has many aliases at one owner: beyond so many, one may be told twice. */
const LOOK_BACK = 64;
