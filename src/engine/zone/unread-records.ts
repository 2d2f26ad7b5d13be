/** The type of a record of which not even that could be read. */
export const UNKNOWN_TYPE = 0;
/** Octets of its wire form that are kept. */
const HEAD = 4;
const NONE = -1;
const NOTHING = new Uint32Array(0);

/**
 * Records that could not be read, by owner: they are there for those who ask for what is missing. Of each its type is known, mostly, and what its
 * first fields say, as far as those were read.
 */
export class UnreadRecords {
  count = 0;
  /** The traits of all of them. */
  allTraits = 0;
  /** By name: the traits of its records, and the last of them, plus one. */
  private traits: Uint32Array = NOTHING;
  private last: Uint32Array = NOTHING;
  /** By record: its type, the one before it at its name plus one, its first octets and how many those are. */
  private types: Uint16Array = new Uint16Array(0);
  private before: Uint32Array = NOTHING;
  private heads: Uint8Array = new Uint8Array(0);
  private lengths: Uint8Array = new Uint8Array(0);

  forget(): void {
    this.count = 0;
    this.allTraits = 0;
    this.traits = NOTHING;
    this.last = NOTHING;
  }

  /** Takes traits for present at a name. */
  assume(name: number, traits: number): void {
    if (name >= this.last.length) this.growNames(name);
    this.allTraits |= traits;
    this.traits[name]! |= traits;
  }

  /** `wire[at..end)`: what was read of its wire form. */
  add(name: number, type: number, traits: number, wire: Uint8Array, at: number, end: number): void {
    this.assume(name, traits);
    if (this.count === this.types.length) this.growRecords();
    const record = this.count++;
    this.types[record] = type;
    this.before[record] = this.last[name]!;
    this.last[name] = record + 1;
    const length = Math.min(HEAD, end - at);
    this.lengths[record] = length;
    for (let octet = 0; octet < length; octet++) this.heads[record * HEAD + octet] = wire[at + octet]!;
  }

  traitsAt(name: number): number {
    return name < this.traits.length ? this.traits[name]! : 0;
  }

  /** The last such record at a name, or -1; `previous` leads to the others. */
  lastAt(name: number): number {
    return name < this.last.length ? this.last[name]! - 1 : NONE;
  }

  previous(record: number): number {
    return this.before[record]! - 1;
  }

  /** The type of a record, or `UNKNOWN_TYPE`. */
  type(record: number): number {
    return this.types[record]!;
  }

  /** An octet of the wire form, or -1 where it is not known. */
  octet(record: number, at: number): number {
    return at < this.lengths[record]! ? this.heads[record * HEAD + at]! : NONE;
  }

  /** Two of them as a number, or -1. */
  uint16(record: number, at: number): number {
    const low = this.octet(record, at + 1);
    return low < 0 ? NONE : this.octet(record, at) * 256 + low;
  }

  /** Whether a record of a type may stand at a name. */
  mayStandAt(name: number, type: number): boolean {
    for (let record = this.lastAt(name); record >= 0; record = this.previous(record))
      if (this.types[record] === type || this.types[record] === UNKNOWN_TYPE) return true;
    return false;
  }

  /** How many are of a type, as far as is known. */
  countOf(type: number): number {
    let count = 0;
    for (let record = 0; record < this.count; record++) if (this.types[record] === type) count++;
    return count;
  }

  private growNames(name: number): void {
    const room = Math.max(64, name + 1, this.last.length * 2);
    this.traits = grown(this.traits, new Uint32Array(room));
    this.last = grown(this.last, new Uint32Array(room));
  }

  private growRecords(): void {
    const room = Math.max(64, this.count * 2);
    this.types = grown(this.types, new Uint16Array(room));
    this.before = grown(this.before, new Uint32Array(room));
    this.heads = grown(this.heads, new Uint8Array(room * HEAD));
    this.lengths = grown(this.lengths, new Uint8Array(room));
  }
}

function grown<Column extends Uint32Array | Uint16Array | Uint8Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
