import { Trait } from '../../rrtypes/define.ts';
import { base32Of, base32Value } from '../../text/base32.ts';
import { encodeUtf8 } from '../../text/utf8.ts';
import { defineDnssecRule, type Report } from '../define.ts';
import { HASH_LABEL, HASH_OCTETS, type Nsec3Set, nextHashAt, parametersKey } from './nsec3-sets.ts';
import type { SignedZone } from './signed-zone.ts';

type Codes = 'zone/nsec3-chain' | 'zone/nsec3param-missing';

/** The NSEC3 records lead from each hash to the next, and from the last to the first (RFC 5155 3.1.7, 7.1). */
export const nsec3Chain = defineDnssecRule<Codes>({
  name: 'nsec3-chain',
  scope: 'dnssec',
  reads: 'zone',
  codes: ['zone/nsec3-chain', 'zone/nsec3param-missing'],
  open(zone, report) {
    if (zone.usesNsec) return undefined;
    const chains = new Chains(zone, report);
    for (const set of zone.chainedSets()) chains.follow(set);
    return undefined;
  },
});

class Chains {
  private readonly zone: SignedZone;
  private readonly report: Report<Codes>;
  /** By name: the first NSEC3 of each kind of parameters there. */
  private readonly standing = new Map<number, ReadonlyMap<string, number>>();
  /** Records of which it was told that their parameters are not stated. */
  private readonly told = new Set<number>();

  constructor(zone: SignedZone, report: Report<Codes>) {
    this.zone = zone;
    this.report = report;
  }

  follow({ records, key }: Nsec3Set): void {
    const { names, owner, rdata } = this.zone.store;
    for (let index = 0; index < records.length; index++) {
      const record = records[index]!;
      const following = owner[records[(index + 1) % records.length]!]!;
      const label = names.offset[following]!;
      const hashAt = nextHashAt(this.zone.store, record);
      if (isHashLabel(rdata, hashAt, names.arena, label + 1)) continue;
      // Of two records at one hash the first does not lead to the second.
      if (following === owner[record] && records.length > 1) continue;
      this.tell(record, base32Of(rdata, hashAt, hashAt + HASH_OCTETS), label, key);
    }
  }

  /** `next`: the hash that `record` leads to; `label`: that of the next record of the same parameters. */
  private tell(record: number, next: string, label: number, key: string): void {
    const { names, origin } = this.zone.store;
    const others = this.standingAt(next);
    if (others === undefined && this.zone.store.hasLostNames) return;
    // One that validators ignore is told as such, and as if it were not there.
    if (others === undefined || others.has(key))
      return this.report('zone/nsec3-chain', record, 'field 4', undefined, {
        next,
        expected: String.fromCharCode(
          ...names.arena.subarray(label + 1, label + 1 + HASH_LABEL),
        ).toUpperCase(),
      });
    // One of other parameters stands in the middle of the chain, or one that could not be read.
    const [other] = others.values();
    // Where the apex states no parameters at all, that is told once.
    if (other === undefined || !this.zone.stated().used.has(key) || this.told.has(other)) return;
    this.told.add(other);
    this.report('zone/nsec3param-missing', other, 'record', record, { origin });
  }

  /** The NSEC3 records at a hash that could be read, by their parameters; undefined where there is none at all. */
  private standingAt(hash: string): ReadonlyMap<string, number> | undefined {
    const { store } = this.zone;
    const label = Uint8Array.of(HASH_LABEL, ...encodeUtf8(hash.toLowerCase()));
    const name = store.names.find(label, 0, label.length);
    if (name < 0 || (store.presentTraits(name) & Trait.HashedDenial) === 0) return undefined;
    const known = this.standing.get(name);
    if (known !== undefined) return known;
    const found = new Map<string, number>();
    for (let index = store.groupStart[name]!; index < store.groupStop[name]!; index++) {
      const record = store.recordAt(index);
      if ((store.recordTraits(record) & Trait.HashedDenial) === 0) continue;
      const parameters = parametersKey(store, record);
      if (!found.has(parameters)) found.set(parameters, record);
    }
    this.standing.set(name, found);
    return found;
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
