import { isDigestType } from '../../rrtypes/ds.ts';
import { defineRecordRule, type Glance } from '../define.ts';
import { isSwapped } from './signing-algorithm.ts';

const ALGORITHM_AT = 2;
const DIGEST_TYPE_AT = 3;
/** Two numbers are for private use (IANA registry of digest algorithms). */
const PRIVATE = 253;
const LAST_PRIVATE = 254;

const isKnown = (digestType: number): boolean =>
  isDigestType(digestType) || (digestType >= PRIVATE && digestType <= LAST_PRIVATE);

const isUnknown: Glance = {
  at: DIGEST_TYPE_AT,
  values: new Uint8Array(256).map((_, digestType) => (isKnown(digestType) ? 0 : 1)),
};

/** A validator passes over a DS record whose digest type it does not know (RFC 6840 5.2). */
export const dsDigestType = defineRecordRule({
  name: 'ds-digest-type',
  scope: 'record',
  reads: 'record',
  types: ['DS', 'CDS'],
  codes: ['record/ds-digest-type'],
  occasion: { glances: { DS: [isUnknown], CDS: [isUnknown] } },
  check(node, record, report) {
    const at = node.rdataStart(record);
    const digestType = node.rdata[at + DIGEST_TYPE_AT]!;
    // With algorithm 0 a CDS asks for the removal of all DS records (RFC 8078 4).
    const algorithm = node.rdata[at + ALGORITHM_AT]!;
    if (algorithm === 0 || isKnown(digestType) || isSwapped(algorithm, digestType)) return;
    report('record/ds-digest-type', record, 'field 2', undefined, { digestType });
  },
});
