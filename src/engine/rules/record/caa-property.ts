import { caaFaults, caaTagAt, caaTags } from '../../rrtypes/caa-values.ts';
import { excerpt } from '../../text/excerpt.ts';
import { defineRecordRule } from '../define.ts';

const CRITICAL = 128;
/** What becomes of a tag that is unknown, and of one that is critical, too (RFC 8659 4.1). */
const PASSED_OVER = 'this record allows and forbids nothing';
const OBSTACLE =
  'no authority issues a certificate: the flags say 128, that nobody may who does not know the tag';
const known = caaTags.map(({ tag }) => tag).join(', ');

/** A CAA record has a tag that authorities know, a value of the tag's form, and no reserved flags (RFC 8659 4). */
export const caaProperty = defineRecordRule({
  name: 'caa-property',
  scope: 'record',
  reads: 'record',
  types: ['CAA'],
  codes: ['record/caa-unknown-tag', 'record/caa-flags', 'record/caa-value'],
  check(node, record, report) {
    const { rdata } = node;
    const start = node.rdataStart(record);
    const flags = rdata[start]!;
    if (flags !== 0 && flags !== CRITICAL)
      report('record/caa-flags', record, 'field 0', undefined, { flags });
    const valueAt = start + 2 + rdata[start + 1]!;
    const end = node.rdataEnd(record);
    const tag = caaTagAt(rdata, start + 2, valueAt);
    if (tag === undefined) {
      const text = excerpt(rdata, start + 2, valueAt);
      report('record/caa-unknown-tag', record, 'field 1', undefined, {
        tag: text,
        known,
        effect: (flags & CRITICAL) === 0 ? PASSED_OVER : OBSTACLE,
        hint: hintFor(text),
      });
    } else {
      for (const { reason, from, to, args } of caaFaults(tag, rdata, valueAt, end)) {
        const mark = {
          from: from - valueAt,
          to: to - valueAt,
          field: 'value',
          reason,
          args: { tag: tag.tag, text: excerpt(rdata, from, to), ...args },
        };
        report('record/caa-value', record, mark, undefined);
      }
    }
  },
});

/** Names the tag that is one edit away. */
function hintFor(tag: string): string {
  const near = caaTags.map((known) => known.tag).find((candidate) => isOneEdit(tag, candidate));
  return near === undefined ? '' : `; ${near} is probably meant`;
}

/** Whether one letter more, less, other, or two swapped make one of the other. */
function isOneEdit(left: string, right: string): boolean {
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  const rest = (text: string, skip: number): string => text.slice(start + skip);
  return (
    rest(left, 1) === rest(right, 0) ||
    rest(left, 0) === rest(right, 1) ||
    rest(left, 1) === rest(right, 1) ||
    (left[start] === right[start + 1] && left[start + 1] === right[start] && rest(left, 2) === rest(right, 2))
  );
}
