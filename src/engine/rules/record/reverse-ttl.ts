import { belowInAddr } from '../../name/reverse.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { defineRecordRule, type Handle, type ZoneNode } from '../define.ts';

const PTR = typeByMnemonic('PTR')!.code;
const LAST_OCTET = 255;

/**
 * A number behind a blank is a TTL (RFC 1035 5.1): where a PTR record of a reverse zone stands at the name of the zone itself and has
 * the TTL of an octet, the number was meant as its name.
 */
export const reverseTtl = defineRecordRule({
  name: 'reverse-ttl',
  scope: 'record',
  reads: 'record',
  types: ['PTR'],
  codes: ['name/owner-read-as-ttl'],
  check(node, record, report) {
    if (isOwnerReadAsTtl(node, record))
      report('name/owner-read-as-ttl', record, 'ttl', undefined, { number: node.ttl(record) });
  },
});

/** Whether the TTL of a record was most likely meant as its owner. */
export const isOwnerReadAsTtl = (node: ZoneNode, record: Handle): boolean =>
  node.isApex &&
  node.typeCode(record) === PTR &&
  node.ttl(record) <= LAST_OCTET &&
  belowInAddr(node.apex) > 0;
