import { isDigestType } from '../../rrtypes/ds.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { defineRecordRule } from '../define.ts';

/** How an algorithm stands in the registry of DNSSEC algorithm numbers. */
type Standing = 'good' | 'discouraged' | 'weak' | 'unknown';

/** RFC 9904 3, RFC 9905, RFC 9906; those for private use are good, since those who use them agree on them (RFC 4034 A.1.1). */
const standings = new Array<Standing>(256).fill('unknown');
for (const algorithm of [8, 13, 14, 15, 16, 17, 23, 253, 254]) standings[algorithm] = 'good';
for (const algorithm of [1, 3, 5, 6, 7, 12]) standings[algorithm] = 'weak';
standings[10] = 'discouraged';

/** By type: octets before the algorithm, and the number of its field. */
const KEY = { at: 3, field: 'field 2' } as const;
const DIGEST = { at: 2, field: 'field 1' } as const;

/** Types with which a zone asks the zone above for something. */
const asks: readonly number[] = ['CDS', 'CDNSKEY'].map((mnemonic) => typeByMnemonic(mnemonic)!.code);

/** Whether a digest type stands where the algorithm does, and the other way round. */
export const isSwapped = (algorithm: number, digestType: number): boolean =>
  isDigestType(algorithm) && !isDigestType(digestType) && standings[digestType] === 'good';

const codes = ['record/algorithm-unknown', 'record/algorithm-weak', 'record/algorithm-discouraged'] as const;

/** The keys of a zone are of an algorithm that signs zones and is not weak (RFC 4034 2.1.3, 5.1.2, A.1). */
export const keyAlgorithm = algorithmRule('key-algorithm', ['DNSKEY', 'CDNSKEY'], KEY);

/** So are those that a digest vouches for. */
export const dsAlgorithm = algorithmRule('ds-algorithm', ['DS', 'CDS'], DIGEST);

/** Keys of hosts are used with the same algorithms (RFC 3110, RFC 9905). */
export const hostKeyAlgorithm = defineRecordRule({
  name: 'host-key-algorithm',
  scope: 'record',
  reads: 'record',
  types: ['KEY'],
  codes: ['record/algorithm-weak'],
  check(node, record, report) {
    const algorithm = node.rdata[node.rdataStart(record) + KEY.at]!;
    if (standings[algorithm] === 'weak')
      report('record/algorithm-weak', record, KEY.field, undefined, { algorithm });
  },
});

function algorithmRule(name: string, types: readonly string[], { at, field }: typeof KEY | typeof DIGEST) {
  const isNotGood = { at, values: Uint8Array.from(standings, (standing) => (standing === 'good' ? 0 : 1)) };
  return defineRecordRule({
    name,
    scope: 'record',
    reads: 'record',
    types,
    codes,
    occasion: { glances: Object.fromEntries(types.map((type) => [type, [isNotGood]])) },
    check(node, record, report) {
      const algorithm = node.rdata[node.rdataStart(record) + at]!;
      const standing = standings[algorithm]!;
      // 0 asks for the removal of all DS records in CDS and CDNSKEY (RFC 8078 4).
      if (standing === 'good' || (algorithm === 0 && asks.includes(node.typeCode(record)))) return;
      const digestType = node.rdata[node.rdataStart(record) + at + 1]!;
      if (at === DIGEST.at && isSwapped(algorithm, digestType)) {
        const standing = {
          reason: 'ds/swapped',
          args: { suggestion: `${digestType} ${algorithm}` },
        } as const;
        return report('record/algorithm-unknown', record, field, undefined, { algorithm }, standing);
      }
      report(`record/algorithm-${standing}`, record, field, undefined, { algorithm });
    },
  });
}
