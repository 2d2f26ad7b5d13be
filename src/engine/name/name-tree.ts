import type { HashKey } from './hash-key.ts';
import { HashSlots } from './hash-slots.ts';
import { hashOctets } from './key-hash.ts';

const FREE = 0;
const MAX_LABELS = 128;

/** Words by name, which lie together so that one access to memory brings them all; the last ones are for who keeps the tree. */
export const NameWord = {
  Parent: 0,
  /** The youngest name below, and the next older one beside; 0 for none, as the apex is below nobody. */
  FirstChild: 1,
  NextSibling: 2,
  LabelAt: 3,
  Hash: 4,
  Own: 5,
} as const;

/** Two to the power of this are the words by name. */
export const NAME_SHIFT = 3;
const WORDS = 1 << NAME_SHIFT;

/**
 * The names of a zone as a tree: each is a label below its parent, the apex is name 0, and every name between the apex and
 * an interned one is there too. Names are given as folded labels in wire form below the apex, up to a zero.
 */
export class NameTree {
  /** Names have the numbers below; the apex is always there. */
  count = 1;
  /** By name and `NameWord`. */
  cells: Int32Array;
  private labels: Uint8Array;
  private used = 1;
  private readonly slots: HashSlots;
  /** Where the labels of the name start that was read last. */
  private readonly starts = new Uint8Array(MAX_LABELS);
  /** Keeps what `touch` reads from being left out. */
  touched = 0;

  /** `hashSeed`: what nobody can guess who gives it names. */
  constructor(expected: number, hashSeed?: number) {
    const names = Math.max(16, expected);
    this.cells = new Int32Array(names * WORDS);
    this.labels = new Uint8Array(names * 8);
    this.slots = new HashSlots(names, hashSeed);
  }

  parent(name: number): number {
    return this.cells[(name << NAME_SHIFT) + NameWord.Parent]!;
  }

  firstChild(name: number): number {
    return this.cells[(name << NAME_SHIFT) + NameWord.FirstChild]!;
  }

  nextSibling(name: number): number {
    return this.cells[(name << NAME_SHIFT) + NameWord.NextSibling]!;
  }

  /** The number of a name, or -1. */
  find(bytes: Uint8Array, at: number): number {
    const { slots } = this;
    let name = 0;
    let hash = slots.key.seed;
    for (let label = this.cut(bytes, at) - 1; label >= 0; label--) {
      const from = at + this.starts[label]!;
      hash = hashBelow(hash, bytes, from, slots.key);
      name = slots.cells[this.slotOf(name, hash, bytes, from) + 1]!;
      if (name === FREE) return -1;
    }
    return name;
  }

  /** The number of a name, made if there is none. */
  intern(bytes: Uint8Array, at: number): number {
    let name = 0;
    for (let label = this.cut(bytes, at) - 1; label >= 0; label--) {
      const from = at + this.starts[label]!;
      name = this.internBelow(name, this.hashBelow(name, bytes, from), bytes, from);
    }
    return name;
  }

  /** The number of the name that is a label below `parent`, made if there is none; `hash` is that of the name. */
  internBelow(parent: number, hash: number, bytes: Uint8Array, at: number): number {
    const slot = this.slotOf(parent, hash, bytes, at);
    const found = this.slots.cells[slot + 1]!;
    return found === FREE ? this.append(parent, hash, bytes, at, slot) : found;
  }

  /** Whether hashes of names are made with care: those that were made before hold no more then. */
  get isCareful(): boolean {
    return this.slots.key.isCareful;
  }

  /** What a name is found by. */
  hash(bytes: Uint8Array, at: number): number {
    const { key } = this.slots;
    if (isOneLabel(bytes, at)) return hashBelow(key.seed, bytes, at, key);
    let hash = key.seed;
    for (let label = this.cut(bytes, at) - 1; label >= 0; label--)
      hash = hashBelow(hash, bytes, at + this.starts[label]!, key);
    return hash;
  }

  /**
   * Touches what will be read of names with such hashes. They lie somewhere in memory: who looks them up one by one waits for
   * the memory each time, who looks at many in a row waits for several at once.
   */
  touch(hashes: Int32Array, count: number): void {
    const { labels } = this;
    const { cells: slots, mask } = this.slots;
    let touched = 0;
    for (let index = 0; index < count; index++) touched ^= slots[(hashes[index]! << 1) & mask]!;
    for (let index = 0; index < count; index++) {
      const slot = (hashes[index]! << 1) & mask;
      if (slots[slot] === hashes[index]) {
        const cell = slots[slot + 1]! << NAME_SHIFT;
        touched ^= labels[this.cells[cell + NameWord.LabelAt]!]!;
      }
    }
    this.touched = touched;
  }

  /** Writes the labels of a name from `into[at]`, with a zero behind them; answers where that is. */
  write(name: number, into: Uint8Array, at: number): number {
    const { labels, cells } = this;
    let to = at;
    for (let up = name; up !== 0; up = cells[(up << NAME_SHIFT) + NameWord.Parent]!) {
      const from = cells[(up << NAME_SHIFT) + NameWord.LabelAt]!;
      const stop = from + labels[from]!;
      for (let index = from; index <= stop; index++) into[to++] = labels[index]!;
    }
    into[to] = 0;
    return to;
  }

  /** Forgets the youngest names, so that `count` are left. */
  truncate(count: number): void {
    const { cells, slots } = this;
    while (this.count > count) {
      const name = this.count - 1;
      const cell = name << NAME_SHIFT;
      let slot = (cells[cell + NameWord.Hash]! << 1) & slots.mask;
      while (slots.cells[slot + 1] !== name) slot = (slot + 2) & slots.mask;
      slots.free(slot);
      cells[(cells[cell + NameWord.Parent]! << NAME_SHIFT) + NameWord.FirstChild] =
        cells[cell + NameWord.NextSibling]!;
      this.used = cells[cell + NameWord.LabelAt]!;
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
  private slotOf(parent: number, hash: number, bytes: Uint8Array, at: number): number {
    const { cells, mask } = this.slots;
    let slot = (hash << 1) & mask;
    while (
      cells[slot + 1] !== FREE &&
      (cells[slot] !== hash || !this.is(cells[slot + 1]!, parent, bytes, at))
    )
      slot = (slot + 2) & mask;
    return slot;
  }

  /** The hash of the name that is a label below another. */
  private hashBelow(name: number, bytes: Uint8Array, at: number): number {
    const { key } = this.slots;
    const above = name === 0 ? key.seed : this.cells[(name << NAME_SHIFT) + NameWord.Hash]!;
    return hashBelow(above, bytes, at, key);
  }

  private is(name: number, parent: number, bytes: Uint8Array, at: number): boolean {
    const cell = name << NAME_SHIFT;
    if (this.cells[cell + NameWord.Parent] !== parent) return false;
    const { labels } = this;
    const from = this.cells[cell + NameWord.LabelAt]!;
    const length = bytes[at]!;
    for (let index = 0; index <= length; index++)
      if (labels[from + index] !== bytes[at + index]) return false;
    return true;
  }

  private append(parent: number, hash: number, bytes: Uint8Array, at: number, slot: number): number {
    if ((this.count + 1) * WORDS > this.cells.length) this.cells = grown(this.cells);
    const length = bytes[at]! + 1;
    if (this.used + length > this.labels.length) this.labels = grown(this.labels);
    const name = this.count++;
    const { cells, labels, slots } = this;
    const cell = name << NAME_SHIFT;
    const above = (parent << NAME_SHIFT) + NameWord.FirstChild;
    cells[cell + NameWord.Parent] = parent;
    cells[cell + NameWord.FirstChild] = 0;
    cells[cell + NameWord.NextSibling] = cells[above]!;
    cells[cell + NameWord.LabelAt] = this.used;
    cells[cell + NameWord.Hash] = hash;
    for (let word: number = NameWord.Own; word < WORDS; word++) cells[cell + word] = 0;
    cells[above] = name;
    for (let index = 0; index < length; index++) labels[this.used++] = bytes[at + index]!;
    const isCrowded = slots.isCrowded(slot, hash);
    slots.fill(slot, hash, name);
    if (isCrowded) this.takeCare();
    return name;
  }

  private takeCare(): void {
    const { cells, labels, slots } = this;
    slots.takeCare();
    // Each stands behind the one above it.
    for (let name = 1; name < this.count; name++) {
      const cell = name << NAME_SHIFT;
      const hash = this.hashBelow(cells[cell + NameWord.Parent]!, labels, cells[cell + NameWord.LabelAt]!);
      cells[cell + NameWord.Hash] = hash;
      slots.add(hash, name);
    }
  }
}

/** Whether a name is one label. */
export const isOneLabel = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] !== 0 && bytes[at + bytes[at]! + 1] === 0;

/** The hash of a name that is the label `bytes[at]` below one with the hash `above`. */
const hashBelow = (above: number, bytes: Uint8Array, at: number, key: HashKey): number =>
  hashOctets(above, bytes, at, at + bytes[at]! + 1, key);

function grown<Column extends Uint8Array | Int32Array>(from: Column): Column {
  const to = new (from.constructor as new (length: number) => Column)(from.length * 2);
  to.set(from);
  return to;
}
