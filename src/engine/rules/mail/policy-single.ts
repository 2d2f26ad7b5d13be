import { RecordText } from '../../mail/record-text.ts';
import { isSpf } from '../../mail/spf.ts';
import { Trait } from '../../rrtypes/define.ts';
import { defineNodeRule, type Handle, type Report, type ZoneNode } from '../define.ts';
import { type Service, serviceAt, severalCodes } from './services.ts';
import { hasOneText, hasPolicyText } from './text-records.ts';

const codes = ['mail/spf-multiple', ...severalCodes] as const;
type Tell = Report<(typeof codes)[number]>;
type IsRecord = (bytes: Uint8Array, begin: number, end: number) => boolean;

const text = new RecordText();

/**
 * Of two SPF records at a name neither holds (RFC 7208 4.5), nor of two of other policies (RFC 7489 6.6.3, RFC 8460 3, RFC
 * 8461 3.1), and of two keys nobody knows which is meant (RFC 6376 3.6.2.2).
 */
export const policySingle = defineNodeRule({
  name: 'policy-single',
  scope: 'node',
  reads: 'owner',
  when: Trait.Text,
  least: 2,
  pairs: Trait.Text,
  codes,
  check(node, report) {
    if (hasOneText(node)) return;
    const service = serviceAt(node);
    const isRecord = service === undefined ? isSpf : service.single?.isRecord;
    if (isRecord === undefined) return;
    let first: Handle | undefined;
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      if (!hasPolicyText(node, record) || !isKind(node, record, isRecord)) continue;
      if (first === undefined) first = record;
      else if (!isCopy(node, index)) tell(report, record, first, service);
    }
  },
});

function isKind(node: ZoneNode, record: Handle, isRecord: IsRecord): boolean {
  text.read(node.rdata, node.rdataStart(record), node.rdataEnd(record));
  return isRecord(text.bytes, text.begin, text.end);
}

/** Up to here each record is compared with those before it. */
const SMALL = 16;

/** A copy of a record before it is a duplicate, which is another rule's. */
function isCopy(node: ZoneNode, index: number): boolean {
  const record = node.at(index);
  for (let before = Math.max(0, index - SMALL); before < index; before++) {
    const earlier = node.at(before);
    if (node.typeCode(earlier) === node.typeCode(record) && node.compareContent(earlier, record) === 0)
      return true;
  }
  return false;
}

function tell(report: Tell, record: Handle, first: Handle, service: Service | undefined): void {
  if (service?.single === undefined) report('mail/spf-multiple', record, 'record', first);
  else if (service.single.code === 'mail/dmarc-multiple')
    report('mail/dmarc-multiple', record, 'record', first);
  else {
    // The text that was read last is this record's.
    const mark = {
      from: 0,
      to: text.end - text.begin,
      reason: 'tag/several',
      args: { record: service.record },
    } as const;
    report(service.single.code, record, mark, first);
  }
}
