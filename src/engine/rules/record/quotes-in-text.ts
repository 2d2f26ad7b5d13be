import { ascii, indexOfOctet, markAround, startsWith } from '../../mail/octets.ts';
import { RecordText } from '../../mail/record-text.ts';
import { defineRecordRule } from '../define.ts';
import { onlyValues } from '../glance.ts';
import { markIn } from '../mail/text-records.ts';

const SPACE = 0x20;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const BACK = 0x60;

/** What external-dns notes of its own records has quotes that belong to it. */
const heritage = ascii('heritage=');

const text = new RecordText();

/** The quotes around a text are none of its letters (RFC 1035 5.1). */
export const quotesInText = defineRecordRule({
  name: 'quotes-in-text',
  scope: 'record',
  reads: 'record',
  types: ['TXT'],
  codes: ['record/quotes-in-text'],
  // Behind the length of the first string.
  occasion: { glances: { TXT: [{ at: 1, values: onlyValues(DOUBLE, SINGLE, BACK) }] } },
  check(node, record, report) {
    text.read(node.rdata, node.rdataStart(record), node.rdataEnd(record));
    const { bytes, begin, end } = text;
    const mark = markAround(bytes, begin, end);
    if (mark === 0 || startsWith(bytes, begin + 1, end, heritage)) return;
    // A blank stands in a text where double quotes enclose it.
    const isInside = mark === DOUBLE || indexOfOctet(bytes, begin, end, SPACE) < end;
    const reason = isInside ? 'text/quoted-twice' : 'text/other-quotes';
    report('record/quotes-in-text', record, markIn(text, 0, end - begin, { reason }), undefined);
  },
});
