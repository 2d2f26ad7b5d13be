import { defineRecordRule, type ZoneNode } from '../define.ts';
import { onlyValues } from '../glance.ts';

const UNDERSCORE = 0x5f;
const PORT_AT = 4;
const TARGET_AT = 6;

/** A service has a port, which is not 0 (RFC 6335 6), unless there is no such service: then no number means anything (RFC 2782). */
export const srvNumbers = defineRecordRule({
  name: 'srv-numbers',
  scope: 'record',
  reads: 'record',
  types: ['SRV'],
  codes: ['record/srv-port-zero', 'record/srv-unused-numbers'],
  occasion: {
    glances: {
      SRV: [
        { at: PORT_AT, values: onlyValues(0) },
        { at: TARGET_AT, values: onlyValues(0) },
      ],
    },
  },
  check(node, record, report) {
    const { rdata } = node;
    const at = node.rdataStart(record);
    const port = rdata[at + PORT_AT]! | rdata[at + PORT_AT + 1]!;
    if (rdata[at + TARGET_AT] !== 0) {
      if (port === 0 && !isInstance(node)) report('record/srv-port-zero', record, 'field 2', undefined);
      return;
    }
    const others = rdata[at]! | rdata[at + 1]! | rdata[at + 2]! | rdata[at + 3]!;
    if ((port | others) !== 0) report('record/srv-unused-numbers', record, 'record', undefined);
  },
});

/** Whether a label stands before the service: with port 0 such a name is only kept free (RFC 6763 8). */
const isInstance = ({ ownerLabels, ownerAt }: ZoneNode): boolean => ownerLabels[ownerAt + 1] !== UNDERSCORE;
