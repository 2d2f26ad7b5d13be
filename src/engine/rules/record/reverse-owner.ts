import { defineRecordRule } from '../define.ts';
import { faultOfOwner } from './reverse-form.ts';

/** The name that an address is looked up under has a label for each of its parts, and none that is no such part (RFC 1035 3.5, RFC 3596 2.5). */
export const reverseOwner = defineRecordRule({
  name: 'reverse-owner',
  scope: 'record',
  reads: 'record',
  types: ['PTR'],
  once: true,
  codes: ['name/reverse-owner'],
  check(node, record, report) {
    const fault = faultOfOwner(node, true);
    if (fault !== undefined)
      report('name/reverse-owner', record, 'owner', undefined, {
        label: fault.label,
        expected: fault.expected,
      });
  },
});
