import { defineRecordRule } from '../define.ts';
import { fieldText } from '../field-text.ts';
import { AddressNetworks } from './address-networks.ts';

/** Networks of one's own (RFC 1918 3, RFC 6598 7, RFC 4193 3.1). */
const own = new AddressNetworks('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7');

/** Addresses of networks of one's own mean nothing elsewhere, or another host (RFC 1918 5, RFC 4193 4.4). */
export const privateAddress = defineRecordRule({
  name: 'private-address',
  scope: 'record',
  reads: 'record',
  types: ['A', 'AAAA'],
  codes: ['record/private-address'],
  occasion: own.occasion,
  check(node, record, report) {
    const network = own.find(node.rdata, node.rdataStart(record), node.rdataEnd(record));
    if (network === undefined) return;
    const args = { address: fieldText(node, record, 0), network: network.text };
    report('record/private-address', record, 'field 0', undefined, args);
  },
});
