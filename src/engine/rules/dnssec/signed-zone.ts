import { labelCount } from '../../name/zone-names.ts';
import { Trait } from '../../rrtypes/define.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { canonicalOrder, fileOrder } from '../../zone/canonical-order.ts';
import type { ZoneLookup } from '../../zone/lookup.ts';
import type { UnreadRecords } from '../../zone/unread-records.ts';
import { DIVIDES, type ZoneStore } from '../../zone/zone-store.ts';
import type { ZoneRequest } from '../zone-request.ts';
import {
  hasUsedNsec3,
  type Nsec3Set,
  nsec3Sets,
  type StatedParameters,
  statedParameters,
} from './nsec3-sets.ts';
import { UnreadKeys } from './unread-keys.ts';
import { KeyFlag, keyId, type ZoneKey, zoneKeys } from './zone-keys.ts';

const DNSKEY = typeByMnemonic('DNSKEY')!.code;
const NSEC3PARAM = typeByMnemonic('NSEC3PARAM')!.code;

/** Beyond these, validators take a zone for unsigned (RFC 9276 3.2); that there are so many is told of the NSEC3PARAM. */
const MAX_ITERATIONS = 150;
/** Algorithms are told apart by bits of one number; a zone with more of them has no further ones looked at. */
const MAX_ALGORITHMS = 31;

/** A zone that is signed: what its rules ask about all of it. */
export class SignedZone {
  readonly store: ZoneStore;
  readonly lookup: ZoneLookup;
  readonly request: ZoneRequest;
  /** The traits of all its types. */
  readonly traits: number;
  /** Its records that could not be read: what seems to be missing may be among them. */
  readonly unread: UnreadRecords;
  readonly keys: readonly ZoneKey[];
  /** One key of each algorithm, revoked ones left out. */
  readonly algorithms: readonly ZoneKey[];
  /** The lesser of the SOA's TTL and its MINIMUM (RFC 9077 3); undefined without an SOA that could be read. */
  readonly negativeTtl: number | undefined;
  /** How many labels its name has. */
  readonly apexLabels: number;
  private nsec3: readonly Nsec3Set[] | undefined = undefined;
  private parameters: StatedParameters | undefined = undefined;
  private readonly unreadKeys: UnreadKeys;
  private readonly ids: ReadonlySet<number>;
  private readonly bits = new Int32Array(256);

  constructor(store: ZoneStore, lookup: ZoneLookup, request: ZoneRequest) {
    this.store = store;
    this.lookup = lookup;
    this.request = request;
    this.traits = store.allTraits;
    this.unread = store.unread;
    this.keys = zoneKeys(store);
    this.unreadKeys = new UnreadKeys(store.unread, DNSKEY);
    this.ids = new Set(this.keys.map(({ algorithm, tag }) => keyId(algorithm, tag)));
    const algorithms: ZoneKey[] = [];
    for (const key of this.keys) {
      if (this.bits[key.algorithm] !== 0 || (key.flags & KeyFlag.Revoked) !== 0) continue;
      if (algorithms.length === MAX_ALGORITHMS) break;
      this.bits[key.algorithm] = 1 << algorithms.length;
      algorithms.push(key);
    }
    this.algorithms = algorithms;
    this.apexLabels = labelCount(store.apex, 0);
    const soa = store.firstAt(0, Trait.Start);
    this.negativeTtl = soa === undefined ? undefined : Math.min(store.ttl[soa]!, store.minimumOf(soa));
  }

  get usesNsec(): boolean {
    return (this.traits & Trait.Denial) !== 0;
  }

  get usesNsec3(): boolean {
    if ((this.traits & Trait.HashedDenial) === 0) return false;
    return this.nsec3Sets().length > 0 || hasUsedNsec3(this.store);
  }

  nsec3Sets(): readonly Nsec3Set[] {
    this.nsec3 ??= (this.traits & Trait.HashedDenial) === 0 ? [] : nsec3Sets(this.store);
    return this.nsec3;
  }

  stated(): StatedParameters {
    this.parameters ??= statedParameters(this.store);
    return this.parameters;
  }

  /**
   * Those of the parameters that the apex states: while parameters are changed there may be others, which are not used and need not be whole
   * (RFC 5155 7.3, 10.4). All where it states none.
   */
  chainedSets(): readonly Nsec3Set[] {
    const { used } = this.stated();
    const chained = this.nsec3Sets().filter(({ key }) => used.has(key));
    return chained.length === 0 ? this.nsec3Sets() : chained;
  }

  /** Whether it has NSEC3 records and says of none of them how names were hashed: an NSEC3PARAM that could not be read may be the one. */
  get lacksParameters(): boolean {
    const sets = this.nsec3Sets();
    const { used } = this.stated();
    return (
      sets.length > 0 && !sets.some(({ key }) => used.has(key)) && !this.unread.mayStandAt(0, NSEC3PARAM)
    );
  }

  /** Those of them whose names can be hashed with reasonable work. */
  verifiableSets(): readonly Nsec3Set[] {
    return this.chainedSets().filter(({ parameters }) => parameters.iterations <= MAX_ITERATIONS);
  }

  /** Whether a key of the zone has that algorithm and tag. */
  hasKey(algorithm: number, tag: number): boolean {
    return this.ids.has(keyId(algorithm, tag));
  }

  /** Whether there may be keys that could not be read. */
  get mayHaveKeys(): boolean {
    return this.unreadKeys.count > 0;
  }

  /** Whether a key that could not be read may have an algorithm; its tag nobody knows. */
  mayHaveKey(algorithm: number): boolean {
    return this.unreadKeys.mayHave(algorithm);
  }

  /** Whether NS or DNAME records above a name that could not be read may send elsewhere what stands at it. */
  mayBeDividedAbove(name: number): boolean {
    const { store, unread } = this;
    const { names } = store;
    const count = names.ancestors(name);
    for (let index = 0; index < count; index++) {
      const ancestor = names.ancestorNames[index]!;
      if (ancestor >= 0 && (unread.traitsAt(ancestor) & DIVIDES) !== 0) return true;
    }
    return (unread.traitsAt(0) & Trait.Redirect) !== 0;
  }

  /** The bit of an algorithm that the zone has a key of, or 0: by their places in `algorithms`. */
  bitOf(algorithm: number): number {
    return this.bits[algorithm]!;
  }

  /** The names that own records; in canonical order if there is a chain of them to follow. */
  names(): readonly number[] {
    return this.usesNsec ? canonicalOrder(this.store) : fileOrder(this.store);
  }
}
