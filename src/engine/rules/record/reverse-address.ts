import { isReverse } from '../../name/reverse.ts';
import { isAllDigits } from '../../name/target-kind.ts';
import { defineRecordRule } from '../define.ts';

/** Octet that starts a mask, and no address. */
const MASK = 255;

/** At the name of an address in a reverse zone stands a PTR record, which leads to the host (RFC 1035 3.5); that of a network may have a mask (RFC 1101 4.1). */
export const reverseAddress = defineRecordRule({
  name: 'reverse-address',
  scope: 'record',
  reads: 'record',
  types: ['A', 'AAAA'],
  once: true,
  codes: ['record/address-in-reverse'],
  check(node, record, report) {
    const { apex, ownerLabels: labels, ownerAt: at } = node;
    if (node.rdata[node.rdataStart(record)] === MASK) return;
    if (isReverse(apex) && isAllDigits(labels, at + 1, at + 1 + labels[at]!))
      report('record/address-in-reverse', record, 'type', undefined);
  },
});
