import { base32Of, base32Value } from '../../text/base32.ts';
import { defineDnssecRule, type Report } from '../define.ts';
import { HASH_LABEL, Nsec3At, type Nsec3Set } from './nsec3-sets.ts';
import type { SignedZone } from './signed-zone.ts';

type Codes = 'zone/nsec3-chain';

/** The NSEC3 records lead from each hash to the next, and from the last to the first (RFC 5155 3.1.7, 7.1). */
export const nsec3Chain = defineDnssecRule<Codes>({
  name: 'nsec3-chain',
  scope: 'dnssec',
  reads: 'zone',
  codes: ['zone/nsec3-chain'],
  open(zone, report) {
    if (zone.usesNsec3 && !zone.usesNsec) for (const set of zone.nsec3Sets()) follow(zone, set, report);
    return undefined;
  },
});

function follow(zone: SignedZone, { records }: Nsec3Set, report: Report<Codes>): void {
  const { names, owner, rdata, rdataAt } = zone.store;
  for (let index = 0; index < records.length; index++) {
    const record = records[index]!;
    const label = names.offset[owner[records[(index + 1) % records.length]!]!]!;
    const at = rdataAt[record]! + Nsec3At.Salt;
    const hashAt = at + 2 + rdata[at]!;
    if (isHashLabel(rdata, hashAt, names.arena, label + 1)) continue;
    // Two records at one hash: that the first does not lead to the second is no fault of its own.
    if (owner[records[(index + 1) % records.length]!] === owner[record] && records.length > 1) continue;
    report('zone/nsec3-chain', record, 'field 4', undefined, {
      next: base32Of(rdata, hashAt, hashAt + 20),
      expected: String.fromCharCode(...names.arena.subarray(label + 1, label + 1 + HASH_LABEL)).toUpperCase(),
    });
  }
}

/** Whether the label at `label`, in base32hex, stands for the hash at `at`. */
export function isHashLabel(rdata: Uint8Array, at: number, arena: Uint8Array, label: number): boolean {
  let bits = 0;
  let have = 0;
  let octet = at;
  for (let index = label; index < label + HASH_LABEL; index++) {
    bits = ((bits << 5) | base32Value[arena[index]!]!) & 0xfff;
    have += 5;
    if (have < 8) continue;
    have -= 8;
    if (((bits >> have) & 0xff) !== rdata[octet++]) return false;
  }
  return true;
}
