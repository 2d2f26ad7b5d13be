import { base32Value, NOT_BASE32 } from '../../text/base32.ts';
import { defineRecordRule } from '../define.ts';

const SHA1 = 1;
/** Characters of SHA-1 in base32hex. */
const CHARACTERS = 32;

/** The owner of an NSEC3 is a hash in base32hex right below the apex (RFC 5155 3); how long others are nobody knows. */
export const nsec3Owner = defineRecordRule({
  name: 'nsec3-owner',
  scope: 'record',
  reads: 'record',
  types: ['NSEC3'],
  codes: ['record/nsec3-owner'],
  check(node, record, report) {
    const isSha1 = node.rdata[node.rdataStart(record)] === SHA1;
    if (isSha1 && !isHash(node.ownerLabels, node.ownerAt))
      report('record/nsec3-owner', record, 'owner', undefined, { origin: node.origin });
  },
});

function isHash(labels: Uint8Array, at: number): boolean {
  if (labels[at] !== CHARACTERS || labels[at + 1 + CHARACTERS] !== 0) return false;
  for (let octet = at + 1; octet <= at + CHARACTERS; octet++)
    if (base32Value[labels[octet]!] === NOT_BASE32) return false;
  return true;
}
