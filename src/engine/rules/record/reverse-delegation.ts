import { isReverse } from '../../name/reverse.ts';
import { Trait } from '../../rrtypes/define.ts';
import { defineNodeRule, type ZoneNode } from '../define.ts';
import { faultOfOwner } from './reverse-form.ts';

const HANDS_ON = Trait.Cut | Trait.Alias | Trait.Redirect;

/** What a reverse zone hands on is a part of its network, or an address of it (RFC 2317 4). */
export const reverseDelegation = defineNodeRule({
  name: 'reverse-delegation',
  scope: 'node',
  reads: 'record',
  when: HANDS_ON,
  least: 1,
  codes: ['name/reverse-owner'],
  check(node, report) {
    if (!isReverse(node.apex) || node.isApex) return;
    const fault = faultOfOwner(node, false);
    if (fault === undefined) return;
    const { label, expected } = fault;
    report('name/reverse-owner', firstOf(node), 'owner', undefined, { label, expected });
  },
});

function firstOf(node: ZoneNode): number {
  let index = 0;
  while ((node.traitsOf(node.at(index)) & HANDS_ON) === 0) index++;
  return node.at(index);
}
