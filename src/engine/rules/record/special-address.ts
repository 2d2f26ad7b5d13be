import { defineRecordRule, type ZoneNode } from '../define.ts';
import { fieldText } from '../field-text.ts';
import { AddressNetworks } from './address-networks.ts';

/** Loopback: names of the host itself, and the answers of lists of addresses (RFC 6761 6.3, RFC 5782 2.1). */
const loopback = new AddressNetworks('127.0.0.0/8', '::1/128');

/** What the registries set apart for a purpose, but for networks of one's own and for examples (RFC 6890 2.2, RFC 4291 2.5, 2.7). */
const special = new AddressNetworks(
  '127.0.0.0/8',
  '192.0.0.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '224.0.0.0/4',
  '::1/128',
  '::/96',
  '::ffff:0:0/96',
  '100::/64',
  '2001:2::/48',
  'fec0::/10',
  'ff00::/8',
);

/** An address that anybody may ask for is one of a host, not of everybody's own machine, a group or a test. */
export const specialAddress = defineRecordRule({
  name: 'special-address',
  scope: 'record',
  reads: 'record',
  types: ['A', 'AAAA'],
  codes: ['record/special-address'],
  occasion: special.occasion,
  check(node, record, report) {
    const { rdata } = node;
    const start = node.rdataStart(record);
    const end = node.rdataEnd(record);
    const network = special.find(rdata, start, end);
    // The unspecified address is another rule's.
    if (network === undefined || rdata.subarray(start, end).every((octet) => octet === 0)) return;
    if (loopback.find(rdata, start, end) !== undefined && (isLocalhost(node) || isListed(node))) return;
    const args = { address: fieldText(node, record, 0), network: network.text };
    report('record/special-address', record, 'field 0', undefined, args);
  },
});

const LOCALHOST = Uint8Array.from('localhost', (char) => char.charCodeAt(0));

function isLocalhost({ ownerLabels, ownerAt, isApex, apex }: ZoneNode): boolean {
  const labels = isApex ? apex : ownerLabels;
  const at = isApex ? 0 : ownerAt;
  return (
    labels[at] === LOCALHOST.length && LOCALHOST.every((octet, index) => labels[at + 1 + index] === octet)
  );
}

/** Whether the owner starts as an entry of a list does: with a number, two hexadecimal digits, or a `*` for all. */
function isListed({ ownerLabels, ownerAt }: ZoneNode): boolean {
  const next = ownerAt + ownerLabels[ownerAt]! + 1;
  const labels = `${textOf(ownerLabels, ownerAt)}.${textOf(ownerLabels, next)}`;
  return /^(?:\d{1,3}\.|\*\.|[\da-f]\.[\da-f]$)/.test(labels);
}

const textOf = (labels: Uint8Array, at: number): string =>
  String.fromCharCode(...labels.subarray(at + 1, at + 1 + labels[at]!));
