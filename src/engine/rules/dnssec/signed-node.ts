import { Trait } from '../../rrtypes/define.ts';
import { typeByCode, typeByMnemonic } from '../../rrtypes/lookup.ts';
import { uint16At } from '../../rrtypes/wire-reader.ts';
import { StoreNode } from '../../zone/store-node.ts';
import { DIVIDES, type ZoneStore } from '../../zone/zone-store.ts';
import { RrsetOrder } from '../rrset-order.ts';
import type { SignedZone } from './signed-zone.ts';
import { UnreadHere } from './unread-here.ts';

/** What the records at a name are to the zone (RFC 4035 2.2, 2.3). */
export const Standing = {
  Authoritative: 0,
  /** NS records below the apex hand the name on; its DS and NSEC are the zone's own. */
  Cut: 1,
  /** Below a cut or a DNAME: glue, and what nobody is given. */
  Occluded: 2,
  /** The name is a hash, under which an NSEC3 stands. */
  Hashed: 3,
} as const;

/** Where the fields of an RRSIG stand in its RDATA (RFC 4034 3.1). */
export const RrsigAt = {
  Covered: 0,
  Algorithm: 2,
  OriginalTtl: 4,
  Expiration: 8,
  Inception: 12,
  KeyTag: 16,
} as const;

const NONE = -1;
const NSEC3PARAM = typeByMnemonic('NSEC3PARAM')!.code;

/** A name of a signed zone, moved from one to the next: its RRsets, each with the signatures that cover it. */
export class SignedNode {
  readonly zone: SignedZone;
  name = 0;
  standing: number = Standing.Authoritative;
  /** The traits of its types. */
  traits = 0;
  /** Whether any of its records could not be read, and whether one of those, or above, may hand it on to another zone. */
  hasUnread = false;
  mayBeHidden = false;
  /** RRsets but for RRSIG, by type: type and its traits, first record, how many signatures, how many of them by keys of the zone, whose algorithms. */
  sets = 0;
  types: Uint16Array = new Uint16Array(32);
  setTraits: Uint32Array = new Uint32Array(32);
  first: Uint32Array = new Uint32Array(32);
  signatures: Uint32Array = new Uint32Array(32);
  known: Uint32Array = new Uint32Array(32);
  algorithms: Uint32Array = new Uint32Array(32);
  /** Where the records of each start in the order of types, and how many there are. */
  private from = new Uint32Array(32);
  private sizes = new Uint32Array(32);
  /** How many RRSIGs stand here, and by RRSIG: the record, where its RDATA starts, and the RRset that it covers, or -1. */
  rrsigs = 0;
  private signatureRecords = new Uint32Array(32);
  private starts = new Uint32Array(32);
  private covers = new Int32Array(32);
  private rrsigFrom = 0;
  /** These are made when somebody asks: what is known of records that could not be read, and types that an RRSIG covers and that are not there. */
  private here: UnreadHere | undefined = undefined;
  private absent: ReadonlySet<number> | undefined = undefined;
  private readonly store: ZoneStore;
  private readonly node: StoreNode;
  private readonly order = new RrsetOrder();

  constructor(zone: SignedZone) {
    this.zone = zone;
    this.store = zone.store;
    this.node = new StoreNode(zone.store, zone.lookup, 'rfc');
  }

  moveTo(name: number): void {
    const { node, store, order } = this;
    node.moveTo(name);
    this.name = name;
    this.absent = undefined;
    this.traits = node.traits;
    this.hasUnread = store.unread.lastAt(name) >= 0;
    this.here = undefined;
    this.standing = this.standingOf(name);
    this.mayBeHidden = this.standing === Standing.Authoritative && this.mayBeElsewhere(name);
    order.sort(node);
    this.collectSets();
    this.collectSignatures();
  }

  /** The RRSIG at `index`. */
  rrsig(index: number): number {
    return this.signatureRecords[index]!;
  }

  /** Where its RDATA starts. */
  rrsigAt(index: number): number {
    return this.starts[index]!;
  }

  /** The RRset that the RRSIG at `index` covers, or -1. */
  covered(index: number): number {
    return this.covers[index]!;
  }

  /** Whether the RRset is one that the zone signs (RFC 4035 2.2). */
  needsSignature(set: number): boolean {
    if (this.standing !== Standing.Cut) return this.standing !== Standing.Occluded;
    const traits = this.setTraits[set]!;
    return (traits & Trait.AtCut) !== 0 && (traits & Trait.Cut) === 0;
  }

  /** Whether the RRset has no signature, nor one that could not be read. */
  lacksSignature(set: number): boolean {
    if (this.signatures[set] !== 0 || !this.needsSignature(set)) return false;
    return this.unread?.mayCover(this.types[set]!) !== true;
  }

  /** Whether the records of an RRset have one TTL. */
  isUniform(set: number): boolean {
    const { ttl } = this.store;
    const { records } = this.order;
    const start = this.from[set]!;
    for (let at = start + 1; at < start + this.sizes[set]!; at++)
      if (ttl[records[at]!] !== ttl[records[start]!]) return false;
    return true;
  }

  /** How many records an RRset has. */
  sizeOf(set: number): number {
    return this.sizes[set]!;
  }

  recordOf(set: number, index: number): number {
    return this.order.records[this.from[set]! + index]!;
  }

  /** The RRset of a type with one of the traits, or -1. */
  setWith(traits: number): number {
    if ((this.traits & traits) === 0) return NONE;
    for (let set = 0; set < this.sets; set++) if ((this.setTraits[set]! & traits) !== 0) return set;
    return NONE;
  }

  /** The RRset of a type, or -1. */
  setOf(type: number): number {
    let low = 0;
    let high = this.sets;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.types[middle]! < type) low = middle + 1;
      else high = middle;
    }
    return low < this.sets && this.types[low] === type ? low : NONE;
  }

  /** What its records that could not be read may be; undefined without any. */
  get unread(): UnreadHere | undefined {
    if (this.hasUnread) this.here ??= new UnreadHere(this.store.unread, this.name);
    return this.here;
  }

  /** Whether it was told that a type is missing here, of which a signature or a list of types still speaks. */
  isToldMissing(type: number): boolean {
    return type === NSEC3PARAM && this.name === 0 && this.zone.lacksParameters;
  }

  /** Whether the RRSIG at `index` covers records that could not be read. */
  coversUnread(index: number): boolean {
    return this.covers[index]! < 0 && this.unread?.mayBe(this.coveredType(index)) === true;
  }

  /** The type that the RRSIG at `index` covers. */
  coveredType(index: number): number {
    return uint16At(this.store.rdata, this.starts[index]! + RrsigAt.Covered);
  }

  /** Whether an RRSIG here covers a type that is not there. */
  coversAbsent(type: number): boolean {
    this.absent ??= this.absentTypes();
    return this.absent.has(type);
  }

  private absentTypes(): ReadonlySet<number> {
    const types = new Set<number>();
    for (let index = 0; index < this.rrsigs; index++)
      if (this.covers[index]! < 0) types.add(this.coveredType(index));
    return types;
  }

  private mayBeElsewhere(name: number): boolean {
    const { unread } = this.store;
    if ((unread.allTraits & DIVIDES) === 0 || name === 0) return false;
    return (unread.traitsAt(name) & Trait.Cut) !== 0 || this.zone.mayBeDividedAbove(name);
  }

  private standingOf(name: number): number {
    const { lookup } = this.zone;
    if ((this.traits & Trait.HashedDenial) !== 0) return Standing.Hashed;
    if (!lookup.divided || name === 0) return Standing.Authoritative;
    if (lookup.dividedAbove(name) >= 0) return Standing.Occluded;
    return (this.traits & Trait.Cut) !== 0 ? Standing.Cut : Standing.Authoritative;
  }

  private collectSets(): void {
    const { order } = this;
    this.sets = 0;
    this.rrsigs = 0;
    for (let from = 0; from < order.count; ) {
      const to = order.endOf(from);
      const type = order.types[from]!;
      const traits = typeByCode(type)?.traits ?? 0;
      if ((traits & Trait.Signature) !== 0) {
        this.rrsigFrom = from;
        this.rrsigs = to - from;
      } else {
        if (this.sets === this.types.length) this.growSets();
        const set = this.sets++;
        this.types[set] = type;
        this.setTraits[set] = traits;
        this.first[set] = order.records[from]!;
        this.from[set] = from;
        this.sizes[set] = to - from;
        this.signatures[set] = 0;
        this.known[set] = 0;
        this.algorithms[set] = 0;
      }
      from = to;
    }
  }

  private collectSignatures(): void {
    const { zone, rrsigs } = this;
    const { rdata, rdataAt } = this.store;
    if (rrsigs > this.covers.length) this.makeRoom(rrsigs * 2);
    for (let index = 0; index < rrsigs; index++) {
      const record = this.order.records[this.rrsigFrom + index]!;
      const at = rdataAt[record]!;
      this.signatureRecords[index] = record;
      this.starts[index] = at;
      const set = this.setOf(this.coveredType(index));
      this.covers[index] = set;
      if (set < 0) continue;
      const algorithm = rdata[at + RrsigAt.Algorithm]!;
      this.signatures[set]!++;
      this.algorithms[set]! |= zone.bitOf(algorithm);
      if (zone.hasKey(algorithm, uint16At(rdata, at + RrsigAt.KeyTag))) this.known[set]!++;
    }
  }

  private makeRoom(rrsigs: number): void {
    this.signatureRecords = new Uint32Array(rrsigs);
    this.starts = new Uint32Array(rrsigs);
    this.covers = new Int32Array(rrsigs);
  }

  private growSets(): void {
    const capacity = this.types.length * 2;
    this.types = grown(this.types, new Uint16Array(capacity));
    this.setTraits = grown(this.setTraits, new Uint32Array(capacity));
    this.first = grown(this.first, new Uint32Array(capacity));
    this.signatures = grown(this.signatures, new Uint32Array(capacity));
    this.known = grown(this.known, new Uint32Array(capacity));
    this.algorithms = grown(this.algorithms, new Uint32Array(capacity));
    this.from = grown(this.from, new Uint32Array(capacity));
    this.sizes = grown(this.sizes, new Uint32Array(capacity));
  }
}

function grown<Column extends Uint16Array | Uint32Array>(before: Column, after: Column): Column {
  after.set(before);
  return after;
}
