const FREE = 0;
/** Slots that are tried before the table takes another seed: hostile names must not share a hash. */
const MAX_PROBES = 256;
const MAX_RESEEDS = 8;
const MAX_LABELS = 128;

/**
 * The names of a zone as a tree: each is a label below its parent, the apex is name 0, and every name between the apex and
 * an interned one is there too. Names are given as folded labels in wire form below the apex, up to a zero.
 */
export class NameTree {
  /** Names have the numbers below; the apex is always there. */
  count = 1;
  parent: Uint32Array;
  /** The youngest name below each, and the next older one beside each; 0 for none, as the apex is below nobody. */
  firstChild: Uint32Array;
  nextSibling: Uint32Array;
  private labelAt: Uint32Array;
  private labels: Uint8Array;
  private used = 1;
  private slots: Uint32Array;
  private seed = 0x811c9dc5;
  private reseeds = 0;
  /** Slots that were taken by others when a name was looked for last. */
  private probes = 0;
  /** Where the labels of the name start that was read last. */
  private readonly starts = new Uint8Array(MAX_LABELS);

  constructor(expected: number) {
    const names = Math.max(16, expected);
    this.parent = new Uint32Array(names);
    this.firstChild = new Uint32Array(names);
    this.nextSibling = new Uint32Array(names);
    this.labelAt = new Uint32Array(names);
    this.labels = new Uint8Array(names * 8);
    let capacity = 32;
    while (capacity < names * 2) capacity *= 2;
    this.slots = new Uint32Array(capacity);
  }

  /** The number of a name, or -1. */
  find(bytes: Uint8Array, at: number): number {
    let name = 0;
    for (let label = this.cut(bytes, at) - 1; label >= 0; label--) {
      const slot = this.slotOf(name, bytes, at + this.starts[label]!);
      name = this.slots[slot]!;
      if (name === FREE) return -1;
    }
    return name;
  }

  /** The number of a name, made if there is none. */
  intern(bytes: Uint8Array, at: number): number {
    let name = 0;
    for (let label = this.cut(bytes, at) - 1; label >= 0; label--) {
      const from = at + this.starts[label]!;
      const slot = this.slotOf(name, bytes, from);
      const found = this.slots[slot]!;
      name = found === FREE ? this.append(name, bytes, from, slot) : found;
    }
    return name;
  }

  /** Writes the labels of a name from `into[at]`, with a zero behind them; answers where that is. */
  write(name: number, into: Uint8Array, at: number): number {
    const { labels, labelAt, parent } = this;
    let to = at;
    for (let up = name; up !== 0; up = parent[up]!) {
      const from = labelAt[up]!;
      const stop = from + labels[from]!;
      for (let index = from; index <= stop; index++) into[to++] = labels[index]!;
    }
    into[to] = 0;
    return to;
  }

  /** Forgets the youngest names, so that `count` are left. */
  truncate(count: number): void {
    while (this.count > count) {
      const name = this.count - 1;
      this.remove(name);
      this.firstChild[this.parent[name]!] = this.nextSibling[name]!;
      this.used = this.labelAt[name]!;
      this.count = name;
    }
  }

  /** Notes where the labels start; answers how many there are. */
  private cut(bytes: Uint8Array, at: number): number {
    const { starts } = this;
    let count = 0;
    for (let label = at; bytes[label] !== 0; label += bytes[label]! + 1) starts[count++] = label - at;
    return count;
  }

  /** The slot of the name that is a label below `parent`, or the free one where it would stand. */
  private slotOf(parent: number, bytes: Uint8Array, at: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = this.hash(parent, bytes, at) & mask;
    let probes = 0;
    while (slots[slot] !== FREE && !this.is(slots[slot]!, parent, bytes, at)) {
      slot = (slot + 1) & mask;
      probes++;
    }
    this.probes = probes;
    return slot;
  }

  private is(name: number, parent: number, bytes: Uint8Array, at: number): boolean {
    if (this.parent[name] !== parent) return false;
    const { labels } = this;
    const from = this.labelAt[name]!;
    const length = bytes[at]!;
    for (let index = 0; index <= length; index++)
      if (labels[from + index] !== bytes[at + index]) return false;
    return true;
  }

  private hash(parent: number, bytes: Uint8Array, at: number): number {
    let state = this.seed ^ Math.imul(parent + 1, 0x9e3779b1);
    const stop = at + bytes[at]!;
    for (let index = at; index <= stop; index++) state = Math.imul(state ^ bytes[index]!, 0x01000193);
    const mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    // With its sign: what is no small integer would be made an object of.
    return mixed ^ (mixed >>> 13);
  }

  private append(parent: number, bytes: Uint8Array, at: number, slot: number): number {
    if (this.count === this.parent.length) this.growNames();
    const length = bytes[at]! + 1;
    if (this.used + length > this.labels.length) this.labels = grown(this.labels);
    const name = this.count++;
    this.parent[name] = parent;
    this.nextSibling[name] = this.firstChild[parent]!;
    this.firstChild[parent] = name;
    this.firstChild[name] = 0;
    this.labelAt[name] = this.used;
    for (let index = 0; index < length; index++) this.labels[this.used++] = bytes[at + index]!;
    this.slots[slot] = name;
    if (this.count * 2 > this.slots.length) this.refill(new Uint32Array(this.slots.length * 2));
    else if (this.probes > MAX_PROBES && this.reseeds < MAX_RESEEDS) this.reseed();
    return name;
  }

  /** Takes a name out of the table; those that stand behind it for its sake move up. */
  private remove(name: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let free = this.homeOf(name);
    while (slots[free] !== name) free = (free + 1) & mask;
    for (let next = (free + 1) & mask; slots[next] !== FREE; next = (next + 1) & mask) {
      if (((next - this.homeOf(slots[next]!)) & mask) < ((next - free) & mask)) continue;
      slots[free] = slots[next]!;
      free = next;
    }
    slots[free] = FREE;
  }

  private homeOf(name: number): number {
    return this.hash(this.parent[name]!, this.labels, this.labelAt[name]!) & (this.slots.length - 1);
  }

  private reseed(): void {
    this.reseeds++;
    // Made of all labels so far: whoever chose them to collide chose them before the seed was known.
    let { seed } = this;
    for (let at = 0; at < this.used; at++)
      seed = Math.imul(Math.imul(seed ^ this.labels[at]!, 0x9e3779b1) ^ (seed >>> 13), 0x85ebca6b);
    this.seed = seed | 1;
    this.refill(this.slots.fill(FREE));
  }

  private refill(slots: Uint32Array): void {
    this.slots = slots;
    for (let name = 1; name < this.count; name++) {
      let slot = this.homeOf(name);
      while (slots[slot] !== FREE) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = name;
    }
  }

  private growNames(): void {
    this.parent = grown(this.parent);
    this.firstChild = grown(this.firstChild);
    this.nextSibling = grown(this.nextSibling);
    this.labelAt = grown(this.labelAt);
  }
}

function grown<Column extends Uint8Array | Uint32Array>(from: Column): Column {
  const to = new (from.constructor as new (length: number) => Column)(from.length * 2);
  to.set(from);
  return to;
}
