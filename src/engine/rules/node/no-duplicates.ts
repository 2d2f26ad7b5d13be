import { mergeSort } from '../../zone/merge-sort.ts';
import { defineNodeRule, type Handle, type Report, Sign, type ZoneNode } from '../define.ts';
import type { RrsetOrder } from '../rrset-order.ts';

/** Up to here each record is compared with each. */
const SMALL = 8;

/** A record stands once: two of the same canonical wire form are one (RFC 2181 5). */
export const noDuplicates = defineNodeRule({
  name: 'no-duplicates',
  scope: 'node',
  reads: 'owner',
  when: -1,
  least: 2,
  pairs: -1,
  codes: ['record/already-exists'],
  occasion: { signs: Sign.Copy },
  check(node, report, rrsets) {
    for (let from = 0; from < rrsets.count; ) {
      const to = rrsets.endOf(from);
      if (to - from <= SMALL) comparePairs(node, report, rrsets, from, to);
      else compareNeighbours(node, report, rrsets, from, to);
      from = to;
    }
  },
});

type Tell = Report<'record/already-exists'>;

function comparePairs(node: ZoneNode, report: Tell, { records }: RrsetOrder, from: number, to: number): void {
  for (let later = from + 1; later < to; later++) {
    for (let earlier = from; earlier < later; earlier++) {
      if (node.compareContent(records[earlier]!, records[later]!) !== 0) continue;
      report('record/already-exists', records[later]!, 'record', records[earlier]!);
      break;
    }
  }
}

/** Sorted by content, copies are neighbours. */
function compareNeighbours(
  node: ZoneNode,
  report: Tell,
  { records }: RrsetOrder,
  from: number,
  to: number,
): void {
  const sorted = records.slice(from, to);
  mergeSort(
    sorted,
    (left, right) => node.compareContent(left, right) || (node.isBefore(left, right) ? -1 : 1),
  );
  let first: Handle = sorted[0]!;
  for (let index = 1; index < sorted.length; index++) {
    const record = sorted[index]!;
    if (node.compareContent(first, record) === 0) report('record/already-exists', record, 'record', first);
    else first = record;
  }
}
