import { defineRecordRule } from '../define.ts';

const DIGEST_TYPE_AT = 3;
const ALGORITHM_AT = 2;

/** Digest types of the registry: SHA-1 (RFC 9905) and GOST R 34.11-94 (RFC 9906) are taken back, the others are not. */
const digests: ReadonlyMap<number, { readonly name: string; readonly isWeak: boolean }> = new Map([
  [1, { name: 'SHA-1', isWeak: true }],
  [2, { name: 'SHA-256', isWeak: false }],
  [3, { name: 'GOST R 34.11-94', isWeak: true }],
  [4, { name: 'SHA-384', isWeak: false }],
  [5, { name: 'GOST R 34.11-2012', isWeak: false }],
  [6, { name: 'SM3', isWeak: false }],
]);

/** A DS or CDS has a digest of a type that validators know, and that is not weak (RFC 4034 5.1.3, RFC 9904 4). */
export const dsDigest = defineRecordRule({
  name: 'ds-digest',
  scope: 'record',
  reads: 'record',
  types: ['DS', 'CDS'],
  codes: ['record/ds-digest-unknown', 'record/ds-digest-weak'],
  check(node, record, report) {
    const at = node.rdataStart(record);
    const digestType = node.rdata[at + DIGEST_TYPE_AT]!;
    const digest = digests.get(digestType);
    if (digest?.isWeak === false) return;
    if (digest !== undefined)
      report('record/ds-digest-weak', record, 'field 2', undefined, { digest: digest.name });
    // Algorithm 0 asks for removal, and then the rest is zero (RFC 8078 4).
    else if (node.rdata[at + ALGORITHM_AT] !== 0)
      report('record/ds-digest-unknown', record, 'field 2', undefined, { digestType });
  },
});
