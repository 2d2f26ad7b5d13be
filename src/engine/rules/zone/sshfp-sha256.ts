import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { defineZoneRule } from '../define.ts';
import { eachOfType } from './each-of-type.ts';

const SSHFP = typeByMnemonic('SSHFP')!.code;
const SHA1 = 1;
const SHA256 = 2;
const ALGORITHMS = 256;

/** Each key of a host that has a fingerprint of SHA-1 has one of SHA-256 too, which clients prefer (RFC 6594 4.1, RFC 6194). */
export const sshfpSha256 = defineZoneRule({
  name: 'sshfp-sha256',
  scope: 'zone',
  reads: 'zone',
  codes: ['record/sshfp-without-sha256'],
  check(zone, lookup, report) {
    const { rdata, rdataAt } = zone;
    const weak = new Map<number, number>();
    const strong = new Set<number>();
    eachOfType(zone, 'SSHFP', (record) => {
      const at = rdataAt[record]!;
      const key = zone.owner[record]! * ALGORITHMS + rdata[at]!;
      if (rdata[at + 1] === SHA256) strong.add(key);
      else if (rdata[at + 1] === SHA1 && !weak.has(key)) weak.set(key, record);
    });
    for (const [key, record] of weak) {
      const owner = zone.owner[record]!;
      // One that could not be read may be the one.
      if (strong.has(key) || lookup.isOccluded(owner) || zone.unread.mayStandAt(owner, SSHFP)) continue;
      report('record/sshfp-without-sha256', record, 'field 1', undefined);
    }
  },
});
