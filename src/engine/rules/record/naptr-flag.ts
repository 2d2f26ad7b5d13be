import { defineRecordRule } from '../define.ts';
import { fieldText } from '../field-text.ts';
import { naptrParts } from './naptr-parts.ts';

const known = Uint8Array.from('saupSAUP', (char) => char.charCodeAt(0));

/** At most one of the flags that applications know stands in a NAPTR record: S, A, U or P (RFC 3403 6.2, RFC 3404 4.3). */
export const naptrFlag = defineRecordRule({
  name: 'naptr-flag',
  scope: 'record',
  reads: 'record',
  types: ['NAPTR'],
  codes: ['record/naptr-flag'],
  check(node, record, report) {
    const { rdata } = node;
    const { flags } = naptrParts(rdata, node.rdataStart(record));
    const count = rdata[flags]!;
    if (count === 0 || (count === 1 && known.includes(rdata[flags + 1]!))) return;
    report('record/naptr-flag', record, 'field 2', undefined, { flags: fieldText(node, record, 2) });
  },
});
