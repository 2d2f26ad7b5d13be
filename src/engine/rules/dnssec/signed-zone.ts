import { labelCount } from '../../name/zone-names.ts';
import { Trait } from '../../rrtypes/define.ts';
import { canonicalOrder, fileOrder } from '../../zone/canonical-order.ts';
import type { ZoneLookup } from '../../zone/lookup.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import type { ZoneRequest } from '../zone-request.ts';
import { type Nsec3Set, nsec3Sets, statedParameters } from './nsec3-sets.ts';
import { KeyFlag, keyId, type ZoneKey, zoneKeys } from './zone-keys.ts';

/** Algorithms are told apart by bits of one number; a zone with more of them has no further ones looked at. */
const MAX_ALGORITHMS = 31;

/** A zone that is signed: what its rules ask about all of it. */
export class SignedZone {
  readonly store: ZoneStore;
  readonly lookup: ZoneLookup;
  readonly request: ZoneRequest;
  /** The traits of all its types. */
  readonly traits: number;
  /** The traits of its records that could not be read: what seems to be missing may be among them. */
  readonly brokenTraits: number;
  readonly keys: readonly ZoneKey[];
  /** Whether no key could not be read. */
  readonly keysKnown: boolean;
  /** One key of each algorithm, revoked ones left out. */
  readonly algorithms: readonly ZoneKey[];
  /** The lesser of the SOA's TTL and its MINIMUM (RFC 9077 3); undefined without an SOA that could be read. */
  readonly negativeTtl: number | undefined;
  /** How many labels its name has. */
  readonly apexLabels: number;
  private nsec3: readonly Nsec3Set[] | undefined = undefined;
  private readonly ids: ReadonlySet<number>;
  private readonly bits = new Int32Array(256);

  constructor(store: ZoneStore, lookup: ZoneLookup, request: ZoneRequest) {
    this.store = store;
    this.lookup = lookup;
    this.request = request;
    this.traits = store.allTraits;
    this.brokenTraits = store.allBrokenTraits();
    this.keys = zoneKeys(store);
    this.keysKnown = (store.brokenTraits(0) & Trait.ZoneKey) === 0;
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
    this.negativeTtl = soa === undefined ? undefined : Math.min(store.ttl[soa]!, store.negativeTtl()!);
  }

  get usesNsec(): boolean {
    return (this.traits & Trait.Denial) !== 0;
  }

  get usesNsec3(): boolean {
    return (this.traits & Trait.HashedDenial) !== 0;
  }

  nsec3Sets(): readonly Nsec3Set[] {
    this.nsec3 ??= this.usesNsec3 ? nsec3Sets(this.store) : [];
    return this.nsec3;
  }

  /** Those of the parameters that the apex states; all where it states none. */
  chainedSets(): readonly Nsec3Set[] {
    const stated = statedParameters(this.store);
    const chained = this.nsec3Sets().filter(({ key }) => stated.has(key));
    return chained.length === 0 ? this.nsec3Sets() : chained;
  }

  /** Whether a key of the zone has that algorithm and tag. */
  hasKey(algorithm: number, tag: number): boolean {
    return this.ids.has(keyId(algorithm, tag));
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
