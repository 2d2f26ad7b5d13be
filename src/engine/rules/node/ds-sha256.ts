import { Trait } from '../../rrtypes/define.ts';
import { defineNodeRule } from '../define.ts';
import { weakDigests } from '../record/ds-digest-weak.ts';

const DIGEST_TYPE_AT = 3;
const SHA256 = 2;

/** A delegation has a digest that every validator knows: SHA-256 is the one they must (RFC 9904 4). */
export const dsSha256 = defineNodeRule({
  name: 'ds-sha256',
  scope: 'node',
  reads: 'owner',
  when: Trait.ParentSide,
  least: 1,
  codes: ['zone/ds-without-sha256'],
  check(node, report) {
    let first: number | undefined;
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      if ((node.traitsOf(record) & Trait.ParentSide) === 0) continue;
      const digestType = node.rdata[node.rdataStart(record) + DIGEST_TYPE_AT]!;
      if (digestType === SHA256) return;
      // Of a digest that was taken back it is told that it is to be replaced.
      if (!weakDigests.has(digestType)) first ??= record;
    }
    // Of a record that could not be read nobody knows which digest it has.
    if (first !== undefined && (node.unreadTraits & Trait.ParentSide) === 0)
      report('zone/ds-without-sha256', first, 'field 2', undefined);
  },
});
