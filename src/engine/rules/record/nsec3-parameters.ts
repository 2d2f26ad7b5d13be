import { MAX_NAME } from '../../name/limits.ts';
import { defineRecordRule } from '../define.ts';
import { allBut } from '../glance.ts';

/** Where the fields of NSEC3PARAM and of NSEC3 stand in their RDATA (RFC 5155 3.2, 4.2). */
const At = { Hash: 0, Flags: 1, Iterations: 2, SaltLength: 4 } as const;
/** More of them make validators take the zone for unsigned, or refuse it (RFC 9276 3.2). */
const MANY_ITERATIONS = 150;
/** The label of a hash with its length. */
const HASH_LABEL = 33;
const OPT_OUT = 1;
const SHA1 = 1;

/** How names are hashed costs nobody more than it gains (RFC 5155 4.1.2, 5.1, RFC 9276 3.1). */
export const nsec3Hashing = defineRecordRule({
  name: 'nsec3-hashing',
  scope: 'record',
  reads: 'record',
  types: ['NSEC3PARAM'],
  codes: [
    'record/nsec3param-flags',
    'record/nsec3-iterations-many',
    'record/nsec3-iterations',
    'record/nsec3-salt',
    'record/nsec3-no-room',
  ],
  check(node, record, report) {
    const { rdata } = node;
    const at = node.rdataStart(record);
    const flags = rdata[at + At.Flags]!;
    if (flags !== 0) report('record/nsec3param-flags', record, 'field 1', undefined, { flags });
    const iterations = rdata[at + At.Iterations]! * 256 + rdata[at + At.Iterations + 1]!;
    if (iterations > MANY_ITERATIONS)
      report('record/nsec3-iterations-many', record, 'field 2', undefined, {
        iterations,
        most: MANY_ITERATIONS,
      });
    else if (iterations > 0) report('record/nsec3-iterations', record, 'field 2', undefined, { iterations });
    if (rdata[at + At.SaltLength] !== 0) report('record/nsec3-salt', record, 'field 3', undefined);
    if (node.apex.length + HASH_LABEL > MAX_NAME)
      report('record/nsec3-no-room', record, 'record', undefined, {
        origin: node.origin,
        octets: node.apex.length,
        most: MAX_NAME - HASH_LABEL,
      });
  },
});

/** An NSEC3 opts out or does not; other flags make validators ignore it (RFC 5155 3.1.2, 8.2). */
export const nsec3Flags = defineRecordRule({
  name: 'nsec3-flags',
  scope: 'record',
  reads: 'record',
  types: ['NSEC3'],
  codes: ['record/nsec3-flags'],
  occasion: { glances: { NSEC3: [{ at: At.Flags, values: allBut(0, OPT_OUT) }] } },
  check(node, record, report) {
    const flags = node.rdata[node.rdataStart(record) + At.Flags]!;
    if (flags > OPT_OUT) report('record/nsec3-flags', record, 'field 1', undefined, { flags });
  },
});

/** No other hash than SHA-1 was ever registered, and an NSEC3 with another is ignored (RFC 5155 8.1, 11). */
export const nsec3Hash = defineRecordRule({
  name: 'nsec3-hash',
  scope: 'record',
  reads: 'record',
  types: ['NSEC3'],
  codes: ['record/nsec3-hash'],
  occasion: { glances: { NSEC3: [{ at: At.Hash, values: allBut(SHA1) }] } },
  check(node, record, report) {
    const hash = node.rdata[node.rdataStart(record) + At.Hash]!;
    if (hash !== SHA1) report('record/nsec3-hash', record, 'field 0', undefined, { hash });
  },
});
