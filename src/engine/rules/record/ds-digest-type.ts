import { isDigestType } from '../../rrtypes/ds.ts';
import { defineRecordRule } from '../define.ts';

const DIGEST_TYPE_AT = 3;
/** Two numbers are for private use (IANA registry of digest algorithms). */
const PRIVATE = 253;
const LAST_PRIVATE = 254;

/** A validator passes over a DS record whose digest type it does not know (RFC 6840 5.2). */
export const dsDigestType = defineRecordRule({
  name: 'ds-digest-type',
  scope: 'record',
  reads: 'record',
  types: ['DS'],
  codes: ['record/ds-digest-type'],
  check(node, record, report) {
    const digestType = node.rdata[node.rdataStart(record) + DIGEST_TYPE_AT]!;
    if (isDigestType(digestType) || (digestType >= PRIVATE && digestType <= LAST_PRIVATE)) return;
    report('record/ds-digest-type', record, 'field 2', undefined, { digestType });
  },
});
