import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { defineRecordRule } from '../define.ts';
import { fieldText } from '../field-text.ts';

const NOTIFY = 1;
const SCHEME_AT = 2;
const notified: readonly number[] = ['CDS', 'CSYNC'].map((mnemonic) => typeByMnemonic(mnemonic)!.code);

/** Notice can be sent of CDS, which stands for CDNSKEY too, and of CSYNC records (RFC 9859 2). */
export const dsyncNotify = defineRecordRule({
  name: 'dsync-notify',
  scope: 'record',
  reads: 'record',
  types: ['DSYNC'],
  codes: ['record/dsync-type'],
  check(node, record, report) {
    const { rdata } = node;
    const at = node.rdataStart(record);
    const isNotified = notified.includes(rdata[at]! * 256 + rdata[at + 1]!);
    if (rdata[at + SCHEME_AT] === NOTIFY && !isNotified)
      report('record/dsync-type', record, 'field 0', undefined, { dsyncType: fieldText(node, record, 0) });
  },
});
