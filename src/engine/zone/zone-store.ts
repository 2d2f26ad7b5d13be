import type { BeyondAscii } from '../name/beyond-ascii.ts';
import type { NameBatch } from '../name/name-batch.ts';
import { NameTable } from '../name/name-table.ts';
import { printName } from '../name/print-name.ts';
import { MAX_RDATA, WRITE_MARGIN } from '../rrtypes/content.ts';
import { Trait } from '../rrtypes/define.ts';
import { typeByCode } from '../rrtypes/lookup.ts';
import { WireReader } from '../rrtypes/wire-reader.ts';
import { DotlessNames } from './dotless-names.ts';
import { RecordGroups } from './record-groups.ts';
import { UnreadRecords } from './unread-records.ts';
import { type ZoneLimits, zoneLimits } from './zone-limits.ts';

/** The TTL of a record that states none before one is known, and what stands for it in a column. */
export const NO_TTL = -1;
const NO_TTL_STORED = NO_TTL >>> 0;

/** What ends the zone at a name below the apex, or sends elsewhere what lies below. */
export const DIVIDES = Trait.Cut | Trait.Redirect;

const ROOT = Uint8Array.of(0);
const NOTHING = new Uint32Array(0);

// Guesses from the size of a text, so that most zones fit at once.
const recordsIn = (size: number): number => Math.max(64, size >>> 5);
const namesIn = (size: number): number => Math.max(64, size >>> 7);
const rdataIn = (size: number): number => MAX_RDATA + WRITE_MARGIN + size;

/** A zone in columns: its names, and its records in the order of the file. */
export class ZoneStore {
  readonly names: NameTable;
  readonly hashSeed: number | undefined;
  /** The name of the zone in wire form and as text. */
  apex: Uint8Array = ROOT;
  origin = '.';
  /** The traits of all types and records at a name (`Trait`), by name. */
  traits: Uint32Array = NOTHING;
  /** The traits of all records that could be read, and at how many names below the apex one of them divides the zone. */
  allTraits = 0;
  divisions = 0;

  /** The last answer of `firstAt`: many records may ask about one name. */
  private readonly first: { name: number; traits: number; record: number | undefined } = {
    name: -1,
    traits: 0,
    record: undefined,
  };
  /** Records that could not be read: for rules that report absence they are there. */
  readonly unread = new UnreadRecords();

  count = 0;
  /** By record: the name it stands at, its type, its TTL, where in the text its entry starts. */
  owner: Uint32Array = NOTHING;
  type: Uint16Array = new Uint16Array(0);
  ttl: Uint32Array = NOTHING;
  place: Uint32Array = NOTHING;
  /** By record: where its canonical wire form starts in `rdata`; one more than there are records. */
  rdataAt: Uint32Array = new Uint32Array(1);
  rdata: Uint8Array = new Uint8Array(0);
  rdataView: DataView = new DataView(this.rdata.buffer);

  private readonly groups = new RecordGroups();

  /** By type: 1 where there are records of it; and these types. */
  private readonly typesSeen: Uint8Array = new Uint8Array(2 ** 16);
  private readonly types: number[] = [];

  /** Records whose target lies in the zone, and the name they point to. */
  references = 0;
  referenceRecord: Uint32Array = new Uint32Array(64);
  referenceName: Uint32Array = new Uint32Array(64);
  readonly dotless = new DotlessNames();
  /** Records that point to a name which was written with an escape. */
  readonly escapedTargets = new Set<number>();
  /** By record, what is said of the letters of the name that it points to, where they are not those of ASCII. */
  readonly targetLetters = new Map<number, BeyondAscii>();
  /** How many records and references have the numbers of their names. */
  private settledRecords = 0;
  private settledReferences = 0;
  /** Whether some of the text could not be read, so that there is less here than was meant. */
  isPartial = false;
  /** Whether there may be names that nobody knows, since owners or directives could not be read. */
  hasLostNames = false;
  /** Whether a text is missing that belongs to the zone, so that nothing can be said to be missing from it. */
  lacksText = false;
  private readonly limits: ZoneLimits;
  /** Owners that were written without final dot and end in the zone's name before it is added. */
  readonly repeatingOwners: number[] = [];
  /** Owners that were written in full and have the zone's name in them twice at their end. */
  readonly doubledOwners: number[] = [];
  /** Where the records of each `$GENERATE` start, and where they stop. */
  readonly generated: number[] = [];

  /** `hashSeed`: what nobody can guess who writes the zone. */
  constructor(limits: ZoneLimits = zoneLimits, hashSeed?: number) {
    this.limits = limits;
    this.hashSeed = hashSeed;
    this.names = new NameTable(0, hashSeed);
  }

  /** Whether the names are as many as the zone may hold. */
  get isFull(): boolean {
    return this.names.size > this.limits.names;
  }

  /**
   * Makes the store ready for a zone; what was made for the last one serves it too. `size`: octets of the text that will
   * be read; `apex`: the zone's name in folded wire form.
   */
  reset(size: number, apex: Uint8Array): void {
    this.apex = apex;
    this.origin = printName(apex, 0);
    this.traits.fill(0, 0, this.names.count);
    for (const type of this.types) this.typesSeen[type] = 0;
    this.types.length = 0;
    this.names.reset(namesIn(size));
    this.allTraits = 0;
    this.divisions = 0;
    this.first.name = -1;
    this.unread.forget();
    this.count = 0;
    this.references = 0;
    this.settledRecords = 0;
    this.settledReferences = 0;
    this.isPartial = false;
    this.hasLostNames = false;
    this.lacksText = false;
    this.repeatingOwners.length = 0;
    this.doubledOwners.length = 0;
    this.dotless.reset();
    if (this.escapedTargets.size > 0) this.escapedTargets.clear();
    if (this.targetLetters.size > 0) this.targetLetters.clear();
    this.generated.length = 0;
    this.groups.forget();
    if (this.traits.length < namesIn(size)) this.traits = new Uint32Array(this.names.offset.length);
    if (this.owner.length < recordsIn(size)) this.makeColumns(recordsIn(size));
    const rdata = Math.min(rdataIn(size), this.limits.rdata);
    if (this.rdata.length < rdata) this.setRdata(new Uint8Array(rdata));
  }

  private makeColumns(records: number): void {
    this.owner = new Uint32Array(records);
    this.type = new Uint16Array(records);
    this.ttl = new Uint32Array(records);
    this.place = new Uint32Array(records);
    this.rdataAt = new Uint32Array(records + 1);
  }

  /** Makes room for the RDATA of one more record behind `at`; undefined where the zone may hold no more. */
  reserveRdata(at: number): Uint8Array | undefined {
    const needed = at + MAX_RDATA + WRITE_MARGIN;
    if (needed > this.rdata.length) {
      if (needed > this.limits.rdata) return undefined;
      const grown = new Uint8Array(Math.min(Math.max(needed, this.rdata.length * 2), this.limits.rdata));
      grown.set(this.rdata.subarray(0, at));
      this.setRdata(grown);
    }
    return this.rdata;
  }

  setRdata(rdata: Uint8Array): void {
    this.rdata = rdata;
    this.rdataView = new DataView(rdata.buffer);
  }

  /** Adds a record whose RDATA has been written to `rdata`, up to `rdataEnd`. Its owner is a place in a batch until `settle`. */
  add(owner: number, type: number, ttl: number, place: number, rdataEnd: number): number {
    if (this.count === this.owner.length) this.growRecords();
    const record = this.count++;
    this.owner[record] = owner;
    this.type[record] = type;
    this.ttl[record] = ttl;
    this.place[record] = place;
    this.rdataAt[record + 1] = rdataEnd;
    if (this.typesSeen[type] === 0) this.noteType(type);
    return record;
  }

  /** Takes the last record out, which points to no name and shares its type and its owner with others. */
  dropLast(): void {
    this.count--;
    this.settledRecords = this.count;
  }

  private noteType(type: number): void {
    this.typesSeen[type] = 1;
    this.types.push(type);
  }

  /** Whether a `$GENERATE` made a record. */
  isGenerated(record: number): boolean {
    const { generated } = this;
    let low = 0;
    for (let high = generated.length; low < high; ) {
      const middle = (low + high) >>> 1;
      if (generated[middle]! <= record) low = middle + 1;
      else high = middle;
    }
    return (low & 1) === 1;
  }

  /** How many names there were for `group`; names that were made later have no records. */
  get owners(): number {
    return this.groups.owners;
  }

  /** By name: where its records start and stop in the order of `group`. */
  get groupStart(): Uint32Array {
    return this.groups.start;
  }

  get groupStop(): Uint32Array {
    return this.groups.stop;
  }

  /** The most records at one name. */
  get largestGroup(): number {
    return this.groups.largest;
  }

  get isSettled(): boolean {
    return this.settledRecords === this.count;
  }

  /** Puts the numbers of names in place of their places in a batch, for what was added since the last time. */
  settle({ count, number, traits, repeating, doubled }: NameBatch): void {
    const { owner, referenceName } = this;
    for (let record = this.settledRecords; record < this.count; record++)
      owner[record] = number[owner[record]!]!;
    for (let reference = this.settledReferences; reference < this.references; reference++)
      referenceName[reference] = number[referenceName[reference]!]!;
    this.settledRecords = this.count;
    this.settledReferences = this.references;
    if (this.names.count > this.traits.length) this.growTraits();
    for (let index = 0; index < count; index++) this.noteTraits(number[index]!, traits[index]!);
    for (const name of repeating) this.repeatingOwners.push(number[name]!);
    for (const name of doubled) this.doubledOwners.push(number[name]!);
  }

  private noteTraits(name: number, traits: number): void {
    const before = this.traits[name]!;
    this.traits[name] = before | traits;
    this.allTraits |= traits;
    if ((traits & DIVIDES) !== 0 && (before & DIVIDES) === 0 && name !== 0) this.divisions++;
  }

  /** Notes that something stands at a name, for rules that report absence, of which no record tells. */
  markPresent(name: number, traits: number): void {
    this.unread.assume(name, traits);
  }

  /** The traits at a name, those of records that could not be read included. */
  presentTraits(name: number): number {
    return this.traitsOf(name) | this.brokenTraits(name);
  }

  traitsOf(name: number): number {
    return name < this.traits.length ? this.traits[name]! : 0;
  }

  /** The traits of records at a name that could not be read. */
  brokenTraits(name: number): number {
    return this.unread.traitsAt(name);
  }

  addReference(record: number, name: number): void {
    const reference = this.references++;
    if (reference === this.referenceRecord.length) {
      this.referenceRecord = grow(this.referenceRecord, new Uint32Array(reference * 2));
      this.referenceName = grow(this.referenceName, new Uint32Array(reference * 2));
    }
    this.referenceRecord[reference] = record;
    this.referenceName[reference] = name;
  }

  /** Sorts the records by owner; to be called when all are there. */
  group(): void {
    this.groups.make(this.owner, this.count, this.names.count);
  }

  /** Whether there are records of a type. */
  hasType(code: number): boolean {
    return this.typesSeen[code] === 1;
  }

  /** The record at `index` of the order that `group` made. */
  recordAt(index: number): number {
    return this.groups.recordAt(index);
  }

  /** The first record at `name` whose type has one of the traits. */
  firstAt(name: number, traits: number): number | undefined {
    // A name that was made after `group` has no records.
    if (name >= this.owners || (this.traits[name]! & traits) === 0) return undefined;
    const { first } = this;
    if (first.name !== name || first.traits !== traits) {
      first.record = this.searchFirst(name, traits);
      first.name = name;
      first.traits = traits;
    }
    return first.record;
  }

  private searchFirst(name: number, traits: number): number | undefined {
    for (let index = this.groupStart[name]!; index < this.groupStop[name]!; index++) {
      const record = this.recordAt(index);
      if ((this.recordTraits(record) & traits) !== 0) return record;
    }
    return undefined;
  }

  /** The traits of a record's type. */
  recordTraits(record: number): number {
    return typeByCode(this.type[record]!)?.traits ?? Trait.NotBesideAlias;
  }

  /** The number of the SOA record at the apex; undefined without one. */
  apexSoa(): number | undefined {
    for (let record = 0; record < this.count; record++)
      if (this.owner[record] === 0 && (this.recordTraits(record) & Trait.Start) !== 0) return record;
    return undefined;
  }

  /** The last number of an SOA record, in seconds: for how long its absence may be kept (RFC 2308 4). */
  minimumOf(soa: number): number {
    const stop = this.rdataAt[soa + 1]!;
    return new WireReader(this.rdata, stop - 4, stop).uint(4);
  }

  /** Gives the records without a TTL one. */
  fillTtl(seconds: number): void {
    for (let record = 0; record < this.count; record++)
      if (this.ttl[record] === NO_TTL_STORED) this.ttl[record] = seconds;
  }

  /** A name of the zone as text, in full. */
  nameText(name: number): string {
    const { names, origin } = this;
    if (name === 0) return origin;
    const labels = printName(names.arena, names.offset[name]!);
    return origin === '.' ? labels : labels + origin;
  }

  /** The name that a record points to, as text; undefined for one without target. */
  targetText(record: number): string | undefined {
    const type = typeByCode(this.type[record]!);
    if (type?.target === undefined) return undefined;
    const wire = new WireReader(this.rdata, this.rdataAt[record]!, this.rdataAt[record + 1]!);
    return type.fields.map((field) => field.print(wire))[type.targetField];
  }

  /** By canonical wire form: below, at or above 0 (RFC 4034 6.3). */
  compareRdata(left: number, right: number): number {
    const { rdata, rdataAt } = this;
    const leftEnd = rdataAt[left + 1]!;
    const rightEnd = rdataAt[right + 1]!;
    let a = rdataAt[left]!;
    let b = rdataAt[right]!;
    while (a < leftEnd && b < rightEnd) {
      const difference = rdata[a++]! - rdata[b++]!;
      if (difference !== 0) return difference;
    }
    return leftEnd - a - (rightEnd - b);
  }

  /** Whether the canonical wire forms are the same. */
  hasSameRdata(left: number, right: number): boolean {
    const { rdata, rdataAt } = this;
    const leftEnd = rdataAt[left + 1]!;
    let a = rdataAt[left]!;
    let b = rdataAt[right]!;
    if (leftEnd - a !== rdataAt[right + 1]! - b) return false;
    while (a < leftEnd) if (rdata[a++] !== rdata[b++]) return false;
    return true;
  }

  private growRecords(): void {
    const capacity = Math.max(64, this.owner.length * 2);
    this.owner = grow(this.owner, new Uint32Array(capacity));
    this.type = grow(this.type, new Uint16Array(capacity));
    this.ttl = grow(this.ttl, new Uint32Array(capacity));
    this.place = grow(this.place, new Uint32Array(capacity));
    this.rdataAt = grow(this.rdataAt, new Uint32Array(capacity + 1));
  }

  private growTraits(): void {
    this.traits = grow(this.traits, new Uint32Array(this.names.offset.length));
  }
}

function grow<Column extends Uint32Array | Uint16Array | Uint8Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
