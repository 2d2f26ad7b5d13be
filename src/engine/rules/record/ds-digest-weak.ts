import { defineRecordRule, type Glance } from '../define.ts';
import { onlyValues } from '../glance.ts';

const DIGEST_TYPE_AT = 3;

/** Digest types that were taken back: SHA-1 (RFC 9905) and GOST R 34.11-94 (RFC 9906). */
export const weakDigests: ReadonlyMap<number, string> = new Map([
  [1, 'SHA-1'],
  [3, 'GOST R 34.11-94'],
]);

const isWeak: Glance = { at: DIGEST_TYPE_AT, values: onlyValues(...weakDigests.keys()) };

/** A DS or CDS has a digest that nobody can forge (RFC 9904 4). */
export const dsDigestWeak = defineRecordRule({
  name: 'ds-digest-weak',
  scope: 'record',
  reads: 'record',
  types: ['DS', 'CDS'],
  codes: ['record/ds-digest-weak'],
  occasion: { glances: { DS: [isWeak], CDS: [isWeak] } },
  check(node, record, report) {
    const digest = weakDigests.get(node.rdata[node.rdataStart(record) + DIGEST_TYPE_AT]!);
    if (digest !== undefined) report('record/ds-digest-weak', record, 'field 2', undefined, { digest });
  },
});
