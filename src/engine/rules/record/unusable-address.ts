import { isReverse } from '../../name/reverse.ts';
import { defineRecordRule } from '../define.ts';
import { fieldText } from '../field-text.ts';
import { AddressNetworks } from './address-networks.ts';

/** Where no host can be reached whose name is looked up: this network, the link, what is reserved (RFC 6890 2.2, RFC 4291 2.5). */
const unusable = new AddressNetworks('0.0.0.0/8', '169.254.0.0/16', '240.0.0.0/4', '::/128', 'fe80::/10');

/** An address is one at which a host can be reached; reverse zones have network masks too (RFC 1101 4.1). */
export const unusableAddress = defineRecordRule({
  name: 'unusable-address',
  scope: 'record',
  reads: 'record',
  types: ['A', 'AAAA'],
  codes: ['record/unusable-address'],
  occasion: unusable.occasion,
  check(node, record, report) {
    const network = unusable.find(node.rdata, node.rdataStart(record), node.rdataEnd(record));
    if (network === undefined || isReverse(node.apex)) return;
    const args = { address: fieldText(node, record, 0), network: network.text };
    report('record/unusable-address', record, 'field 0', undefined, args);
  },
});
