import type { PolicyText } from '../../mail/policy-text.ts';
import type { RecordText } from '../../mail/record-text.ts';
import { Trait } from '../../rrtypes/define.ts';
import { excerpt } from '../../text/excerpt.ts';
import type { Handle, Occasion, TextMark, ZoneNode } from '../define.ts';
import { onlyValues } from '../glance.ts';

/** Type SPF, in which nobody looks for a policy any more (RFC 7208 3.1). */
const FORMER_TYPE = 99;

/** The first octets of texts in which policies are looked for: a `v`, or blanks and quotes before it. */
const policyStarts = onlyValues(0x56, 0x76, 0x22, 0x27, ...Array(0x21).keys());

/** A text that starts as a policy does; of one whose first string is empty that is not seen. */
export const mayBePolicy = {
  trait: Trait.PolicyText,
  glances: {
    TXT: [
      { at: 0, values: onlyValues(0) },
      { at: 1, values: policyStarts },
    ],
  },
} as const satisfies Occasion;

export const isFormerPolicy = (node: ZoneNode, record: Handle): boolean =>
  node.typeCode(record) === FORMER_TYPE;

/** Whether a record holds text in which policies are looked for. */
export const hasPolicyText = (node: ZoneNode, record: Handle): boolean =>
  (node.traitsOf(record) & Trait.Text) !== 0 && !isFormerPolicy(node, record);

/** Whether a node has no two records in which policies are looked for: most have one of them at most. */
export function hasOneText(node: ZoneNode): boolean {
  let texts = 0;
  for (let index = 0; index < node.count; index++)
    if ((node.traitsOf(node.at(index)) & Trait.Text) !== 0 && ++texts > 1) return false;
  return true;
}

/** Marks octets `from` to `to` of a text, counted from its start. */
export function markIn(text: RecordText, from: number, to: number, more: Partial<TextMark> = {}): TextMark {
  const shown = excerpt(text.bytes, text.begin + from, text.begin + to);
  return { ...more, from, to, args: { text: shown, ...more.args } };
}

/** Reports what was found wrong with a record's text: a function to tell it to would be made for right texts too. */
export function reportFaults<C extends string>(
  policy: PolicyText,
  text: RecordText,
  report: (code: C, record: Handle, mark: TextMark, other: undefined) => void,
  code: C,
  record: Handle,
): void {
  for (const { reason, start, stop, args } of policy.faults)
    report(code, record, markIn(text, start, stop, { reason, args }), undefined);
}
