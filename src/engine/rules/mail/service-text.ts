import { MIN_RSA_BITS } from '../../mail/dkim-key.ts';
import { markAround } from '../../mail/octets.ts';
import { RecordText } from '../../mail/record-text.ts';
import { Trait } from '../../rrtypes/define.ts';
import { holdsTexts } from '../../text/other-text.ts';
import { defineNodeRule, Sign } from '../define.ts';
import { dkim, serviceAt, syntaxCodes } from './services.ts';
import { hasPolicyText, markIn, reportFaults } from './text-records.ts';

const text = new RecordText();

/** A text at an owner where a service looks for one has the form that the service wants. */
export const serviceText = defineNodeRule({
  name: 'service-text',
  scope: 'node',
  reads: 'record',
  when: Trait.Text,
  least: 1,
  codes: [...syntaxCodes, 'mail/dkim-weak-key'],
  occasion: { signs: Sign.Underscore },
  check(node, report) {
    const service = serviceAt(node);
    if (service === undefined) return;
    for (let index = 0; index < node.count; index++) {
      const record = node.at(index);
      if (!hasPolicyText(node, record)) continue;
      const start = node.rdataStart(record);
      const stop = node.rdataEnd(record);
      text.read(node.rdata, start, stop);
      // What is wrong with such a text are its quotes.
      if (markAround(text.bytes, text.begin, text.end) !== 0) continue;
      const policy = service.read(text.bytes, text.begin, text.end);
      if (policy.faults.length > 0 && holdsTexts(node.rdata, start, stop)) continue;
      if (policy.faults.length > 0) reportFaults(policy, text, report, service.syntax, record);
      if (policy === dkim && dkim.isWeak) {
        const args = { bits: dkim.rsaBits, limit: MIN_RSA_BITS };
        report('mail/dkim-weak-key', record, markIn(text, dkim.keyStart, dkim.keyStop), undefined, args);
      }
    }
  },
});
