import { Trait } from '../../rrtypes/define.ts';
import { defineNodeRule, type Handle, type ZoneNode } from '../define.ts';
import { hasOneText } from '../mail/text-records.ts';

/** Two texts that are the same when their strings are put together are one to most readers (RFC 1035 3.3.14, RFC 7208 3.3). */
export const sameText = defineNodeRule({
  name: 'same-text',
  scope: 'node',
  reads: 'owner',
  when: Trait.Text,
  least: 2,
  pairs: Trait.Text,
  codes: ['record/same-text'],
  check(node, report) {
    if (hasOneText(node)) return;
    const first = new Map<string, Handle>();
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      if ((node.traitsOf(record) & Trait.Text) === 0) continue;
      const text = `${node.typeCode(record)} ${textOf(node, record)}`;
      const earlier = first.get(text);
      if (earlier === undefined) first.set(text, record);
      else if (node.compareContent(earlier, record) !== 0)
        report('record/same-text', record, 'record', earlier);
    }
  },
});

/** The strings of a record put together, each octet a character. */
function textOf(node: ZoneNode, record: Handle): string {
  const { rdata } = node;
  const end = node.rdataEnd(record);
  let text = '';
  for (let at = node.rdataStart(record); at < end; at += rdata[at]! + 1)
    text += String.fromCharCode(...rdata.subarray(at + 1, at + 1 + rdata[at]!));
  return text;
}
