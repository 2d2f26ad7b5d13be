import { isOneLabel, NAME_SHIFT, NameTree, NameWord } from '../name/name-tree.ts';
import { printName } from '../name/print-name.ts';
import { NAME_ROOM } from '../name/read-name.ts';
import { Trait } from '../rrtypes/define.ts';
import { typeByCode } from '../rrtypes/lookup.ts';
import type { Handle } from '../rules/define.ts';

// What is imported is looked up each time, what stands in this file is not.
const NAME: number = NAME_SHIFT;

/** What a record of the columns is to a zone. */
export const State = {
  /** A server of the zone gives it out. */
  Served: 1,
  /** One did before the batch that is being judged. */
  Before: 2,
  /** It could not be read or was refused, but who asks for what is missing is told that it is there. */
  Present: 4,
  /** A change of the batch that is being judged is about it. */
  Claimed: 8,
  /** It was taken away, and its place is not used again until the columns are made anew. */
  Gone: 16,
  /** It was `Present` before the batch that is being judged. */
  PresentBefore: 32,
} as const;

/** The owner of records whose name cannot be read or lies elsewhere. */
export const NOWHERE = -1;
/** The TTL of records that state none. */
export const NO_TTL = -1;
const NONE = 0;

/** Words by record, which lie together so that one access to memory brings them all. */
const Word = {
  /** The next older record at the owner, and one more. */
  Next: 0,
  Owner: 1,
  Type: 2,
  State: 3,
  Ttl: 4,
  /** Where its canonical wire form starts in `rdata`, and where it ends. */
  Start: 5,
  End: 6,
  /** The traits of its type. */
  Traits: 7,
} as const;
const SHIFT = 3;
const WORDS = 1 << SHIFT;

/** Words by name, beside those of the tree: the youngest of its records and one more; the traits of the types that are served there. */
const HEAD: number = NameWord.Own;
const TRAITS: number = NameWord.Own + 1;
/** The form of the name (`NameTrait`), and what follows. */
const FLAGS: number = NameWord.Own + 2;
const FORM = 0xff;
/** The traits must be gathered anew. */
const STALE = 0x100;
/** The batch that is being judged has changes at the name. */
const TOUCHED = 0x200;

/**
 * Records of a zone in columns, added and taken away at their owners. A record's handle is its place in the order in which
 * they came. What was added last can be forgotten again, so that a batch is tried out where it would go.
 */
export class RecordColumns {
  readonly apex: Uint8Array;
  readonly origin: string;
  readonly names: NameTree;
  readonly hashSeed: number | undefined;
  count = 0;
  rdata: Uint8Array;
  /** Octets of `rdata` in use. */
  used = 0;
  /** Traits of records that could not be read and are not among these, by name. */
  readonly unread: Map<number, number> = new Map<number, number>();
  /** By record and `Word`. */
  private cells: Int32Array;
  private readonly labels = new Uint8Array(NAME_ROOM);
  /** Keeps what `touch` reads from being left out. */
  touched = 0;

  constructor(apex: Uint8Array, expected: number, hashSeed?: number) {
    const records = Math.max(16, expected);
    this.apex = apex;
    this.origin = printName(apex, 0);
    this.hashSeed = hashSeed;
    this.names = new NameTree(expected, hashSeed);
    this.cells = new Int32Array(records * WORDS);
    this.rdata = new Uint8Array(records * 16);
  }

  /** The number of an owner, made if there is none: `labels` as `NameTree` has them, and their form. */
  nameOf(labels: Uint8Array, at: number, form: number): number {
    return this.noteForm(this.names.intern(labels, at), form);
  }

  /** The same for a name of which the hash is known. */
  nameWith(hash: number, labels: Uint8Array, at: number, form: number): number {
    if (!isOneLabel(labels, at)) return this.nameOf(labels, at, form);
    return this.noteForm(this.names.internBelow(0, hash, labels, at), form);
  }

  private noteForm(name: number, form: number): number {
    const flags = (name << NAME) + FLAGS;
    this.names.cells[flags] = (this.names.cells[flags]! & ~FORM) | form;
    return name;
  }

  /** Adds a record that is nobody's and nowhere; answers the first of `count` of them. */
  reserve(count: number): Handle {
    const first = this.count;
    this.count += count;
    if (this.count * WORDS > this.cells.length) this.growRecords();
    for (let cell = first << SHIFT; cell < this.count << SHIFT; cell += WORDS) {
      this.cells[cell + Word.Owner] = NOWHERE;
      this.cells[cell + Word.State] = 0;
    }
    return first;
  }

  /** Says what a reserved record is: its wire form is `bytes[start..stop)`. */
  write(
    record: Handle,
    type: number,
    ttl: number,
    state: number,
    bytes: Uint8Array,
    start: number,
    stop: number,
  ): void {
    const end = this.used + stop - start;
    if (end > this.rdata.length) this.growRdata(end);
    const { rdata, cells } = this;
    // `bytes` may be these very octets before they grew.
    for (let from = start, to = this.used; from < stop; ) rdata[to++] = bytes[from++]!;
    const cell = record << SHIFT;
    cells[cell + Word.Type] = type;
    cells[cell + Word.Traits] = typeByCode(type)?.traits ?? Trait.NotBesideAlias;
    cells[cell + Word.State] = state;
    cells[cell + Word.Ttl] = ttl;
    cells[cell + Word.Start] = this.used;
    cells[cell + Word.End] = end;
    this.used = end;
  }

  /** Puts a record that was written to its owner, as the youngest there. */
  place(record: Handle, name: number): void {
    const { cells } = this;
    const names = this.names.cells;
    const cell = record << SHIFT;
    const owner = name << NAME;
    cells[cell + Word.Owner] = name;
    cells[cell + Word.Next] = names[owner + HEAD]!;
    names[owner + HEAD] = record + 1;
    if ((cells[cell + Word.State]! & State.Served) !== 0)
      names[owner + TRAITS]! |= cells[cell + Word.Traits]!;
  }

  /** Adds a record at a name, or `NOWHERE`. */
  add(
    name: number,
    type: number,
    ttl: number,
    state: number,
    bytes: Uint8Array,
    start: number,
    stop: number,
  ): Handle {
    const record = this.reserve(1);
    this.write(record, type, ttl, state, bytes, start, stop);
    if (name !== NOWHERE) this.place(record, name);
    return record;
  }

  /** Says that a record is served from now on, or is not. */
  serve(record: Handle, isServed: boolean): void {
    const cell = record << SHIFT;
    const owner = this.cells[cell + Word.Owner]!;
    if (isServed) this.cells[cell + Word.State]! |= State.Served;
    else this.cells[cell + Word.State]! &= ~State.Served;
    if (owner !== NOWHERE) this.names.cells[(owner << NAME) + FLAGS]! |= STALE;
  }

  /** Makes a record what it was before the batch. */
  putBack(record: Handle): void {
    const { cells } = this;
    const cell = record << SHIFT;
    const before = cells[cell + Word.State]! & (State.Before | State.PresentBefore);
    const served = (before & State.Before) === 0 ? 0 : State.Served;
    cells[cell + Word.State] = before | served | ((before & State.PresentBefore) === 0 ? 0 : State.Present);
    const owner = cells[cell + Word.Owner]!;
    if (owner !== NOWHERE) this.names.cells[(owner << NAME) + FLAGS]! |= STALE;
  }

  /** Touches records and their owners, as `NameTree` does names. */
  touch(records: Int32Array, count: number): void {
    const { cells, rdata } = this;
    const names = this.names.cells;
    let touched = 0;
    for (let index = 0; index < count; index++)
      if (records[index]! >= 0) touched ^= cells[records[index]! << SHIFT]!;
    for (let index = 0; index < count; index++) {
      if (records[index]! < 0) continue;
      const cell = records[index]! << SHIFT;
      const owner = cells[cell + Word.Owner]!;
      if (owner !== NOWHERE) touched ^= names[owner << NAME]!;
      touched ^= rdata[cells[cell + Word.Start]!]!;
    }
    this.touched = touched;
  }

  /** Forgets the records and names that came last, and the octets of the records. */
  truncate(records: number, names: number, octets: number): void {
    const { cells } = this;
    const owners = this.names.cells;
    while (this.count > records) {
      const cell = --this.count << SHIFT;
      const owner = cells[cell + Word.Owner]!;
      if (owner === NOWHERE) continue;
      owners[(owner << NAME) + HEAD] = cells[cell + Word.Next]!;
      owners[(owner << NAME) + FLAGS]! |= STALE;
    }
    this.names.truncate(names);
    this.used = octets;
    if (this.rdata.length > SPARE && this.rdata.length > octets * 4)
      this.rdata = this.rdata.slice(0, octets * 2);
  }

  /** Takes the records out of the list of `name` that are not to be kept. */
  unlink(name: number, isKept: (record: Handle) => boolean): void {
    const { cells } = this;
    const owners = this.names.cells;
    const owner = name << NAME;
    let kept = NONE;
    for (let entry = this.youngest(name); entry !== NONE; entry = this.nextOlder(entry)) {
      if (!isKept(entry - 1)) continue;
      if (kept === NONE) owners[owner + HEAD] = entry;
      else cells[((kept - 1) << SHIFT) + Word.Next] = entry;
      kept = entry;
    }
    if (kept === NONE) owners[owner + HEAD] = NONE;
    else cells[((kept - 1) << SHIFT) + Word.Next] = NONE;
    owners[owner + FLAGS]! |= STALE;
  }

  /** The youngest record at a name and one more, or 0; from that the next older one and one more, or 0. */
  youngest(name: number): number {
    return this.names.cells[(name << NAME) + HEAD]!;
  }

  nextOlder(entry: number): number {
    return this.cells[((entry - 1) << SHIFT) + Word.Next]!;
  }

  owner(record: Handle): number {
    return this.cells[(record << SHIFT) + Word.Owner]!;
  }

  type(record: Handle): number {
    return this.cells[(record << SHIFT) + Word.Type]!;
  }

  /** The traits of a record's type. */
  traits(record: Handle): number {
    return this.cells[(record << SHIFT) + Word.Traits]!;
  }

  ttl(record: Handle): number {
    return this.cells[(record << SHIFT) + Word.Ttl]!;
  }

  start(record: Handle): number {
    // Of a zone with more than 2^31 octets, too.
    return this.cells[(record << SHIFT) + Word.Start]! >>> 0;
  }

  end(record: Handle): number {
    return this.cells[(record << SHIFT) + Word.End]! >>> 0;
  }

  /** Whether a record has one of the states. */
  has(record: Handle, states: number): boolean {
    return (this.cells[(record << SHIFT) + Word.State]! & states) !== 0;
  }

  /** Gives a record some states and takes others away. */
  mark(record: Handle, states: number, without = 0): void {
    const cell = (record << SHIFT) + Word.State;
    this.cells[cell] = (this.cells[cell]! & ~without) | states;
  }

  state(record: Handle): number {
    return this.cells[(record << SHIFT) + Word.State]!;
  }

  form(name: number): number {
    return this.names.cells[(name << NAME) + FLAGS]! & FORM;
  }

  /** Says that there are changes at a name, or no longer; answers whether that is new. */
  touchName(name: number, isTouched: boolean): boolean {
    const { cells } = this.names;
    const flags = (name << NAME) + FLAGS;
    const wasTouched = (cells[flags]! & TOUCHED) !== 0;
    cells[flags] = isTouched ? cells[flags]! | TOUCHED : cells[flags]! & ~TOUCHED;
    return wasTouched !== isTouched;
  }

  /** The traits of all types that are served at a name. */
  traitsOf(name: number): number {
    const { cells } = this.names;
    const owner = name << NAME;
    if ((cells[owner + FLAGS]! & STALE) !== 0) {
      cells[owner + TRAITS] = this.traitsIn(name, State.Served);
      cells[owner + FLAGS]! &= ~STALE;
    }
    return cells[owner + TRAITS]!;
  }

  /** The traits of the types at a name whose records have one of the states. */
  traitsIn(name: number, states: number): number {
    let traits = 0;
    for (let entry = this.youngest(name); entry !== NONE; entry = this.nextOlder(entry))
      if (this.has(entry - 1, states)) traits |= this.traits(entry - 1);
    return traits;
  }

  /** The oldest record at `name` that has one of the states and whose type has one of the traits. */
  firstAt(name: number, states: number, traits: number): Handle | undefined {
    let found: Handle | undefined;
    for (let entry = this.youngest(name); entry !== NONE; entry = this.nextOlder(entry))
      if (this.has(entry - 1, states) && (this.traits(entry - 1) & traits) !== 0) found = entry - 1;
    return found;
  }

  /** A record below `name` for which `isWanted` holds, looked for from name to name. */
  findBelow(name: number, isWanted: (record: Handle) => boolean): Handle | undefined {
    const { names } = this;
    let at = names.firstChild(name);
    while (at !== 0) {
      for (let entry = this.youngest(at); entry !== NONE; entry = this.nextOlder(entry))
        if (isWanted(entry - 1)) return entry - 1;
      if (names.firstChild(at) !== 0) {
        at = names.firstChild(at);
        continue;
      }
      while (at !== name && names.nextSibling(at) === 0) at = names.parent(at);
      at = at === name ? 0 : names.nextSibling(at);
    }
    return undefined;
  }

  /** By canonical wire form: below, at or above 0 (RFC 4034 6.3). */
  compare(left: Handle, right: Handle): number {
    const { rdata } = this;
    const leftEnd = this.end(left);
    const rightEnd = this.end(right);
    let a = this.start(left);
    let b = this.start(right);
    while (a < leftEnd && b < rightEnd) {
      const difference = rdata[a++]! - rdata[b++]!;
      if (difference !== 0) return difference;
    }
    return leftEnd - a - (rightEnd - b);
  }

  /** The labels of a name below the apex, up to a zero; they hold until the next name is asked for. */
  labelsOf(name: number): Uint8Array {
    this.names.write(name, this.labels, 0);
    return this.labels;
  }

  /** A name of the zone as text, in full. */
  nameText(name: number): string {
    const { origin } = this;
    if (name === 0) return origin;
    const text = printName(this.labelsOf(name), 0);
    return origin === '.' ? text : text + origin;
  }

  hasTtl(record: Handle): boolean {
    return this.ttl(record) !== NO_TTL;
  }

  private growRecords(): void {
    const cells = new Int32Array(Math.max(this.cells.length * 2, this.count * WORDS));
    cells.set(this.cells);
    this.cells = cells;
  }

  private growRdata(needed: number): void {
    const rdata = new Uint8Array(Math.max(needed, this.rdata.length * 2));
    rdata.set(this.rdata);
    this.rdata = rdata;
  }
}

/** Room for wire forms that stays although a batch needed it for once. */
const SPARE = 1 << 20;
