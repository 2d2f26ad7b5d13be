import { NameTree } from '../name/name-tree.ts';
import { printName } from '../name/print-name.ts';
import { NAME_ROOM } from '../name/read-name.ts';
import { Trait } from '../rrtypes/define.ts';
import { typeByCode } from '../rrtypes/lookup.ts';
import type { Handle } from '../rules/define.ts';
import { NO_TTL } from '../zone/zone-store.ts';

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
} as const;

/** The owner of records whose name cannot be read or lies elsewhere. */
export const NOWHERE = 0xffffffff;
const NONE = 0;

/**
 * Records of a zone in columns, added and taken away at their owners. A record's handle is its place in the order in which
 * they came. What was added last can be forgotten again, so that a batch is tried out where it would go.
 */
export class RecordColumns {
  readonly apex: Uint8Array;
  readonly origin: string;
  readonly names: NameTree;
  /** By name: the youngest of its records and one more, the form of the name (`NameTrait`), the batch that touched it last. */
  head: Uint32Array;
  form: Uint8Array;
  touched: Uint32Array;
  /** By name: the traits of the types that are served there, and whether they must be gathered anew. */
  private traits: Uint32Array;
  private stale: Uint8Array;

  count = 0;
  /** By record: the next older one at its owner and one more; owner, type, TTL, `State`. */
  next: Uint32Array;
  owner: Uint32Array;
  type: Uint16Array;
  ttl: Uint32Array;
  state: Uint8Array;
  /** By record: where its canonical wire form starts in `rdata`; one more than there are records. */
  rdataAt: Uint32Array;
  rdata: Uint8Array;
  /** Traits of records that could not be read and are not among these, by name. */
  readonly unread: Map<number, number> = new Map<number, number>();
  private readonly labels = new Uint8Array(NAME_ROOM);

  constructor(apex: Uint8Array, expected: number) {
    const records = Math.max(16, expected);
    this.apex = apex;
    this.origin = printName(apex, 0);
    this.names = new NameTree(expected);
    this.head = new Uint32Array(records);
    this.form = new Uint8Array(records);
    this.touched = new Uint32Array(records);
    this.traits = new Uint32Array(records);
    this.stale = new Uint8Array(records);
    this.next = new Uint32Array(records);
    this.owner = new Uint32Array(records);
    this.type = new Uint16Array(records);
    this.ttl = new Uint32Array(records);
    this.state = new Uint8Array(records);
    this.rdataAt = new Uint32Array(records + 1);
    this.rdata = new Uint8Array(records * 16);
  }

  /** The number of an owner, made if there is none: `labels` as `NameTree` has them, and their form. */
  ownerOf(labels: Uint8Array, form: number): number {
    const before = this.names.count;
    const name = this.names.intern(labels, 0);
    if (this.names.count > this.head.length) this.growNames();
    for (let made = before; made < this.names.count; made++) {
      this.head[made] = NONE;
      this.touched[made] = 0;
      this.traits[made] = 0;
      this.stale[made] = 0;
    }
    this.form[name] = form;
    return name;
  }

  /** Adds a record whose wire form is `bytes[start..stop)`; a TTL of `NO_TTL` stands for none. */
  add(
    owner: number,
    type: number,
    ttl: number,
    state: number,
    bytes: Uint8Array,
    start: number,
    stop: number,
  ): Handle {
    if (this.count === this.next.length) this.growRecords();
    const record = this.count++;
    const at = this.rdataAt[record]!;
    const end = at + stop - start;
    if (end > this.rdata.length) this.growRdata(end);
    const { rdata } = this;
    // `bytes` may be these very octets before they grew.
    for (let from = start, to = at; from < stop; ) rdata[to++] = bytes[from++]!;
    this.rdataAt[record + 1] = end;
    this.owner[record] = owner;
    this.type[record] = type;
    this.ttl[record] = ttl;
    this.state[record] = state;
    if (owner === NOWHERE) return record;
    this.next[record] = this.head[owner]!;
    this.head[owner] = record + 1;
    if ((state & State.Served) !== 0) this.traits[owner]! |= traitsOfType(type);
    return record;
  }

  /** Says that a record is served from now on, or is not. */
  serve(record: Handle, isServed: boolean): void {
    const owner = this.owner[record]!;
    if (isServed) this.state[record]! |= State.Served;
    else this.state[record]! &= ~State.Served;
    if (owner !== NOWHERE) this.stale[owner] = 1;
  }

  /** Forgets the records and names that came last. */
  truncate(records: number, names: number): void {
    while (this.count > records) {
      const owner = this.owner[--this.count]!;
      if (owner === NOWHERE) continue;
      this.head[owner] = this.next[this.count]!;
      this.stale[owner] = 1;
    }
    this.names.truncate(names);
    const used = this.rdataAt[records]!;
    if (this.rdata.length > SPARE && this.rdata.length > used * 4) this.rdata = this.rdata.slice(0, used * 2);
  }

  /** Takes the records out of the list of `name` that are not to be kept. */
  unlink(name: number, isKept: (record: Handle) => boolean): void {
    let kept = NONE;
    for (let entry = this.head[name]!; entry !== NONE; entry = this.next[entry - 1]!) {
      if (!isKept(entry - 1)) continue;
      if (kept === NONE) this.head[name] = entry;
      else this.next[kept - 1] = entry;
      kept = entry;
    }
    if (kept === NONE) this.head[name] = NONE;
    else this.next[kept - 1] = NONE;
    this.stale[name] = 1;
  }

  /** The traits of all types that are served at a name. */
  traitsOf(name: number): number {
    if (this.stale[name] === 1) {
      this.traits[name] = this.traitsIn(name, State.Served);
      this.stale[name] = 0;
    }
    return this.traits[name]!;
  }

  /** The traits of the types at a name whose records have one of the states. */
  traitsIn(name: number, states: number): number {
    let traits = 0;
    for (let entry = this.head[name]!; entry !== NONE; entry = this.next[entry - 1]!)
      if ((this.state[entry - 1]! & states) !== 0) traits |= traitsOfType(this.type[entry - 1]!);
    return traits;
  }

  /** The oldest record at `name` that has one of the states and whose type has one of the traits. */
  firstAt(name: number, states: number, traits: number): Handle | undefined {
    let found: Handle | undefined;
    for (let entry = this.head[name]!; entry !== NONE; entry = this.next[entry - 1]!)
      if ((this.state[entry - 1]! & states) !== 0 && (traitsOfType(this.type[entry - 1]!) & traits) !== 0)
        found = entry - 1;
    return found;
  }

  /** A record below `name` for which `isWanted` holds, looked for from name to name. */
  findBelow(name: number, isWanted: (record: Handle) => boolean): Handle | undefined {
    const { firstChild, nextSibling, parent } = this.names;
    let at = firstChild[name]!;
    while (at !== 0) {
      for (let entry = this.head[at]!; entry !== NONE; entry = this.next[entry - 1]!)
        if (isWanted(entry - 1)) return entry - 1;
      if (firstChild[at] !== 0) {
        at = firstChild[at]!;
        continue;
      }
      while (at !== name && nextSibling[at] === 0) at = parent[at]!;
      at = at === name ? 0 : nextSibling[at]!;
    }
    return undefined;
  }

  /** By canonical wire form: below, at or above 0 (RFC 4034 6.3). */
  compare(left: Handle, right: Handle): number {
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
    return this.ttl[record] !== NO_TTL >>> 0;
  }

  private growNames(): void {
    const size = this.names.parent.length;
    this.head = widened(this.head, new Uint32Array(size));
    this.form = widened(this.form, new Uint8Array(size));
    this.touched = widened(this.touched, new Uint32Array(size));
    this.traits = widened(this.traits, new Uint32Array(size));
    this.stale = widened(this.stale, new Uint8Array(size));
  }

  private growRecords(): void {
    const size = this.next.length * 2;
    this.next = widened(this.next, new Uint32Array(size));
    this.owner = widened(this.owner, new Uint32Array(size));
    this.type = widened(this.type, new Uint16Array(size));
    this.ttl = widened(this.ttl, new Uint32Array(size));
    this.state = widened(this.state, new Uint8Array(size));
    this.rdataAt = widened(this.rdataAt, new Uint32Array(size + 1));
  }

  private growRdata(needed: number): void {
    this.rdata = widened(this.rdata, new Uint8Array(Math.max(needed, this.rdata.length * 2)));
  }
}

/** Room for wire forms that stays although a batch needed it for once. */
const SPARE = 1 << 20;

export const traitsOfType = (type: number): number => typeByCode(type)?.traits ?? Trait.NotBesideAlias;

function widened<Column extends Uint32Array | Uint16Array | Uint8Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
