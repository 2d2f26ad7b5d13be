import { Trait } from '../../rrtypes/define.ts';
import { base32Of, base32Value } from '../../text/base32.ts';
import { encodeUtf8 } from '../../text/utf8.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineDnssecRule, type Report } from '../define.ts';
import { HASH_LABEL, Nsec3At, type Nsec3Set, parametersKey } from './nsec3-sets.ts';
import type { SignedZone } from './signed-zone.ts';

const HASH_OCTETS = 20;

type Codes = 'zone/nsec3-chain';

/** The NSEC3 records lead from each hash to the next, and from the last to the first (RFC 5155 3.1.7, 7.1). */
export const nsec3Chain = defineDnssecRule<Codes>({
  name: 'nsec3-chain',
  scope: 'dnssec',
  reads: 'zone',
  codes: ['zone/nsec3-chain'],
  open(zone, report) {
    if (zone.usesNsec) return undefined;
    for (const set of zone.chainedSets()) follow(zone, set, report);
    return undefined;
  },
});

function follow(zone: SignedZone, { records, key }: Nsec3Set, report: Report<Codes>): void {
  const { store } = zone;
  const { names, owner, rdata, rdataAt } = store;
  for (let index = 0; index < records.length; index++) {
    const record = records[index]!;
    const following = owner[records[(index + 1) % records.length]!]!;
    const label = names.offset[following]!;
    const saltAt = rdataAt[record]! + Nsec3At.Salt;
    const hashAt = saltAt + 2 + rdata[saltAt]!;
    if (isHashLabel(rdata, hashAt, names.arena, label + 1)) continue;
    // Of two records at one hash the first does not lead to the second.
    if (following === owner[record] && records.length > 1) continue;
    const next = base32Of(rdata, hashAt, hashAt + HASH_OCTETS);
    // A record of other parameters in the middle of the chain is told as such.
    if (isElsewhere(store, next, key)) continue;
    report('zone/nsec3-chain', record, 'field 4', undefined, {
      next,
      expected: String.fromCharCode(...names.arena.subarray(label + 1, label + 1 + HASH_LABEL)).toUpperCase(),
    });
  }
}

/** Whether an NSEC3 of other parameters stands at a hash, or one that could not be read. */
function isElsewhere(store: ZoneStore, hash: string, key: string): boolean {
  const label = Uint8Array.of(HASH_LABEL, ...encodeUtf8(hash.toLowerCase()));
  const name = store.names.find(label, 0, label.length);
  if (name < 0 || (store.presentTraits(name) & Trait.HashedDenial) === 0) return false;
  const record = store.firstAt(name, Trait.HashedDenial);
  return record === undefined || parametersKey(store, record) !== key;
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
