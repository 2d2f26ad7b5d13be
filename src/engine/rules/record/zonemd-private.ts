import { digestOctets, isPrivateScheme } from '../../rrtypes/zonemd.ts';
import { defineRecordRule, type Glance } from '../define.ts';

const SCHEME_AT = 4;
const ALGORITHM_AT = 5;
const DIGEST_AT = 6;

const isPrivate: Glance = {
  at: SCHEME_AT,
  values: Uint8Array.from({ length: 256 }, (_, scheme) => (isPrivateScheme(scheme) ? 1 : 0)),
};

/** In a private scheme a digest may have any length, and some servers refuse one of another than its algorithm has (RFC 8976 2.2.4, A.3). */
export const zonemdPrivate = defineRecordRule({
  name: 'zonemd-private',
  scope: 'record',
  reads: 'record',
  types: ['ZONEMD'],
  codes: ['record/zonemd-private'],
  occasion: { glances: { ZONEMD: [isPrivate] } },
  check(node, record, report) {
    const { rdata } = node;
    const at = node.rdataStart(record);
    const scheme = rdata[at + SCHEME_AT]!;
    const algorithm = rdata[at + ALGORITHM_AT]!;
    const expected = digestOctets(algorithm);
    const length = node.rdataEnd(record) - at - DIGEST_AT;
    if (!isPrivateScheme(scheme) || expected === undefined || length === expected) return;
    report('record/zonemd-private', record, 'field 3', undefined, { scheme, algorithm, expected, length });
  },
});
