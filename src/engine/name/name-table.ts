import { type HashKey, hashKey } from './hash-key.ts';
import { MAX_NAME } from './limits.ts';
import type { NameBatch } from './name-batch.ts';
import { AncestorHash, hashName } from './name-hash.ts';
import { nameTraits } from './name-traits.ts';

const EMPTY = 0;
/** Octets of a name's number in the arena, and those behind its labels at most: it ends in a zero, and at a multiple of four. */
const NUMBER = 4;
const PADDING = 4;
/** Slots that are tried before the table makes other hashes: hostile names must not lie in each other's way. */
const MAX_PROBES = 256;
/** Names that may have been found to share a hash with another one: so many, and one more for each so many names. */
const MAX_TWINS = 1024;
const NAMES_FOR_TWIN = 16;
/** Names that are looked at before the table is asked. */
const NEAR = 3;
/** Three of four slots are taken at most. */
const MOST = 3;
const MOST_OF = 4;
/** Where places have 32 bits, no more of the arena can be told apart. */
const LONGEST_ARRAY = 2 ** 32;

/** A name that comes alone. */
const scratch = new Uint8Array(256 + PADDING);
const scratchWords = new Int32Array(scratch.buffer);
const scratchView = new DataView(scratch.buffer);
const ancestorHash = new AncestorHash();

function copyToScratch(bytes: Uint8Array, at: number, length: number): void {
  for (let index = 0; index < length; index++) scratch[index] = bytes[at + index]!;
  scratch.fill(0, length, length + PADDING);
}

/** A small set of names, by hash: most questions are answered without touching the table. */
export interface NameMarks {
  readonly hashes: Int32Array;
  readonly names: Uint32Array;
}

/**
 * Interns the names of a zone. A name is its labels in folded wire form, without the apex's labels and the
 * root's zero; the apex itself is name 0. In the arena each name ends in a zero, so that what follows a label
 * of it is a name too.
 */
export class NameTable {
  arena: Uint8Array = new Uint8Array(0);
  /** The arena, four octets at a time. */
  private words: Int32Array = new Int32Array(0);
  private view: DataView = scratchView;
  /** Where in the arena each name starts. */
  offset: Uint32Array;
  /** The form of each name (`NameTrait`). */
  traits: Uint8Array;
  count = 0;
  /** Of no meaning: so that no compiler drops the reads that only fill the cache. */
  touched = 0;
  readonly ancestorNames: Int32Array = new Int32Array(128);
  readonly ancestorOffsets: Uint32Array = new Uint32Array(128);
  private used = 0;
  /** Pairs of a hash and the place of a name's labels in the arena, whose sign is no sign; 0 is a free slot. */
  private slots: Int32Array;
  private mask: number;
  readonly key: HashKey;
  /** How often a name was not the one that has the same hash. */
  private twins = 0;

  /** `hashSeed`: what nobody can guess who gives it names. */
  constructor(expected: number, hashSeed?: number) {
    this.key = hashKey(hashSeed);
    const capacity = slotCount(expected);
    this.slots = new Int32Array(capacity * 2);
    this.mask = capacity - 1;
    this.offset = new Uint32Array(Math.max(16, expected * 2));
    this.traits = new Uint8Array(this.offset.length);
    this.setArena(new Uint8Array(Math.max(256, expected * 48)));
    this.intern(this.arena, 0, 0);
  }

  /** Empties the table for another zone. */
  reset(expected: number): void {
    const capacity = slotCount(expected);
    if (this.offset.length < expected) {
      // Twice what is expected, since memory that is not written to costs nothing; of the slots most are.
      this.offset = new Uint32Array(expected * 2);
      this.traits = new Uint8Array(expected * 2);
      this.setArena(new Uint8Array(Math.max(this.arena.length, expected * 48)));
    }
    if (capacity * 2 > this.slots.length) this.slots = new Int32Array(capacity * 2);
    else this.slots.fill(EMPTY, 0, capacity * 2);
    this.mask = capacity - 1;
    this.traits.fill(0, 0, this.count);
    this.key.isCareful = false;
    this.twins = 0;
    this.used = 0;
    this.count = 0;
    this.intern(this.arena, 0, 0);
  }

  /**
   * The number of the name whose labels are `bytes[at..at+length)`, made if there is none. `isHost` says that it is known to
   * hold nothing but labels of host names, so that its form need not be looked at.
   */
  intern(bytes: Uint8Array, at: number, length: number, isHost = false): number {
    this.reserve(1, length);
    copyToScratch(bytes, at, length);
    return this.internHashed(scratchWords, 0, length, this.hash(scratchView, 0, length), isHost);
  }

  /** Octets of all names. */
  get size(): number {
    return this.used;
  }

  /** Gives the names of a batch their numbers, in the order in which they came. */
  internAll({ known, count, view, words, used, start, length, hash, isHost, number }: NameBatch): void {
    this.reserve(count - known, used);
    const { slots, mask, arena } = this;
    const { isCareful } = this.key;
    // Nothing is done with what is read here: it is in the cache when it is needed.
    let touched = 0;
    for (let index = known; index < count; index++) touched ^= slots[(hash[index]! & mask) * 2 + 1]!;
    for (let index = known; index < count; index++) {
      const slot = (hash[index]! & mask) * 2;
      // Without a branch: 0 where the slot has another name, whose octets nobody wants.
      const difference = slots[slot]! ^ hash[index]!;
      touched ^= arena[(slots[slot + 1]! & ~((difference | -difference) >> 31)) >>> 0]!;
    }
    this.touched = touched;
    for (let index = known; index < count; index++) {
      const at = start[index]!;
      const size = length[index]!;
      // Hostile names may have made the table make other hashes.
      const hashed = this.key.isCareful === isCareful ? hash[index]! : this.hash(view, at, size);
      number[index] = this.internHashed(words, at >> 2, size, hashed, isHost[index] === 1);
    }
  }

  /** Makes room for so many names of so many octets, labels alone. */
  private reserve(names: number, octets: number): void {
    const count = this.count + names;
    while (count * MOST_OF > (this.mask + 1) * MOST) this.grow();
    if (count > this.offset.length) {
      const length = Math.max(count, this.offset.length * 2);
      this.offset = copied(this.offset, new Uint32Array(length));
      this.traits = copied(this.traits, new Uint8Array(length));
    }
    // A hash may take four octets behind the name.
    const needed = this.used + octets + names * (NUMBER + PADDING) + PADDING;
    if (needed > this.arena.length) {
      const arena = new Uint8Array(Math.max(Math.min(this.arena.length * 2, LONGEST_ARRAY), needed));
      this.setArena(copied(this.arena.subarray(0, this.used), arena));
    }
  }

  private setArena(arena: Uint8Array): void {
    this.arena = arena;
    this.words = new Int32Array(arena.buffer, 0, arena.length >>> 2);
    this.view = new DataView(arena.buffer);
  }

  /** There is room for the name, whose labels start at `from[at]`, zeros behind them. */
  private internHashed(from: Int32Array, at: number, length: number, hash: number, isHost: boolean): number {
    const { slots, mask, words } = this;
    const last = length >> 2;
    let slot = hash & mask;
    let probes = 0;
    let twins = 0;
    for (;;) {
      const place = slots[slot * 2 + 1]! >>> 0;
      if (place === EMPTY) break;
      if (slots[slot * 2] === hash) {
        const start = place >>> 2;
        let index = 0;
        while (index <= last && words[start + index] === from[at + index]) index++;
        if (index > last) {
          if (twins > 0) this.noteTwins(twins);
          return words[start - 1]!;
        }
        twins++;
      }
      slot = (slot + 1) & mask;
      probes++;
    }
    const name = this.append(from, at, length, isHost);
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = this.offset[name]!;
    if (twins > 0) this.noteTwins(twins);
    if (probes > MAX_PROBES) this.takeCare();
    return name;
  }

  private noteTwins(twins: number): void {
    this.twins += twins;
    if (this.twins > MAX_TWINS + this.count / NAMES_FOR_TWIN) this.takeCare();
  }

  /** The number of the name whose labels are `bytes[at..at+length)`, or -1. */
  find(bytes: Uint8Array, at: number, length: number): number {
    if (length > MAX_NAME) return -1;
    copyToScratch(bytes, at, length);
    return this.findHashed(bytes, at, length, this.hash(scratchView, 0, length));
  }

  /**
   * Fills `ancestorNames` and `ancestorOffsets` with the names between the apex and `name`, both left out, from the apex
   * downwards: the number, or -1 for a name that was never interned, and where in the arena it stands. Answers how many.
   */
  ancestors(name: number): number {
    const { arena } = this;
    const start = this.offset[name]!;
    let labels = 0;
    let end = start;
    while (arena[end] !== 0) {
      offsets[labels++] = end - start;
      end += arena[end]! + 1;
    }
    if (labels < 2) return 0;
    ancestorHash.reset();
    let count = 0;
    for (let label = labels - 1; label > 0; label--) {
      const from = start + offsets[label]!;
      let ancestor = label === 1 ? this.findNear(name, from) : -1;
      if (ancestor < 0) {
        const hash = ancestorHash.add(this.view, from, this.key);
        ancestor = this.findHashed(arena, from, end - from, hash);
      }
      this.ancestorOffsets[count] = from;
      this.ancestorNames[count++] = ancestor;
    }
    return count;
  }

  /** The name at a place of the arena, if it is one of those right before `name`: those below a name often follow it. */
  private findNear(name: number, place: number): number {
    for (let near = name - 1; near > 0 && near >= name - NEAR; near--)
      if (this.sameAt(place, this.offset[near]!)) return near;
    return -1;
  }

  /** Makes a set of names for `markedAncestor`. It holds until the next name is interned. */
  mark(marked: Uint32Array): NameMarks {
    const capacity = slotCount(marked.length * 2);
    const marks = { hashes: new Int32Array(capacity), names: new Uint32Array(capacity) };
    for (const name of marked) {
      const hash = this.hashAt(this.offset[name]!);
      let slot = hash & (capacity - 1);
      while (marks.names[slot] !== EMPTY) slot = (slot + 1) & (capacity - 1);
      marks.hashes[slot] = hash;
      marks.names[slot] = name + 1;
    }
    return marks;
  }

  /** The highest name of the set between the apex and `name`, both left out, or -1. */
  markedAncestor(name: number, { hashes, names }: NameMarks): number {
    const { arena } = this;
    const mask = names.length - 1;
    const start = this.offset[name]!;
    let labels = 0;
    let end = start;
    while (arena[end] !== 0) {
      offsets[labels++] = end - start;
      end += arena[end]! + 1;
    }
    ancestorHash.reset();
    for (let label = labels - 1; label > 0; label--) {
      const from = start + offsets[label]!;
      const hash = ancestorHash.add(this.view, from, this.key);
      for (let slot = hash & mask; names[slot] !== EMPTY; slot = (slot + 1) & mask)
        if (hashes[slot] === hash && this.equals(this.offset[names[slot]! - 1]!, arena, from, end - from))
          return names[slot]! - 1;
    }
    return -1;
  }

  /** Whether a name has one label, so that none stands between it and the apex. */
  isRightBelowApex(name: number): boolean {
    const start = this.offset[name]!;
    return this.arena[start + this.arena[start]! + 1] === 0;
  }

  /** Octets of a name's labels. */
  lengthOf(name: number): number {
    return this.lengthAt(this.offset[name]!);
  }

  /** Octets of the labels of the name at a place of the arena, which may be the ancestor of an interned one. */
  lengthAt(offset: number): number {
    return this.endAt(offset) - offset;
  }

  /** The hash of the name at a place of the arena, which may be the ancestor of an interned one. */
  hashAt(offset: number): number {
    return this.hash(this.view, offset, this.endAt(offset) - offset);
  }

  /** Whether the names at two places of the arena are the same. */
  sameAt(left: number, right: number): boolean {
    const { arena } = this;
    const length = this.endAt(left) - left;
    for (let index = 0; index <= length; index++)
      if (arena[left + index] !== arena[right + index]) return false;
    return true;
  }

  private endAt(offset: number): number {
    let at = offset;
    while (this.arena[at] !== 0) at += this.arena[at]! + 1;
    return at;
  }

  private findHashed(bytes: Uint8Array, at: number, length: number, hash: number): number {
    let slot = hash & this.mask;
    for (;;) {
      const place = this.slots[slot * 2 + 1]! >>> 0;
      if (place === EMPTY) return -1;
      if (this.slots[slot * 2] === hash && this.equals(place, bytes, at, length)) return this.nameAt(place);
      slot = (slot + 1) & this.mask;
    }
  }

  /** See `hashName`. */
  hash(view: DataView, at: number, length: number): number {
    return hashName(view, at, length, this.key);
  }

  /** The number of the name at a place of the arena: it stands before its labels, so that a match costs no other memory. */
  private nameAt(place: number): number {
    return this.words[(place >>> 2) - 1]!;
  }

  private equals(place: number, bytes: Uint8Array, at: number, length: number): boolean {
    const { arena } = this;
    for (let index = 0; index < length; index++) if (arena[place + index] !== bytes[at + index]) return false;
    return arena[place + length] === 0;
  }

  private append(from: Int32Array, at: number, length: number, isHost: boolean): number {
    const { words, used } = this;
    const name = this.count++;
    const place = used + NUMBER;
    const start = place >>> 2;
    const last = length >> 2;
    words[start - 1] = name;
    for (let index = 0; index <= last; index++) words[start + index] = from[at + index]!;
    this.offset[name] = place;
    if (!isHost) this.traits[name] = nameTraits(this.arena, place, place + length);
    this.used = place + 4 * (last + 1);
    return name;
  }

  /** Makes hashes from now on that nobody can choose names for, once. */
  private takeCare(): void {
    if (this.key.isCareful) return;
    this.key.isCareful = true;
    this.slots.fill(EMPTY, 0, 2 * (this.mask + 1));
    for (let name = 0; name < this.count; name++)
      this.place(this.hashAt(this.offset[name]!), this.offset[name]!);
  }

  private grow(): void {
    const { slots } = this;
    const length = 2 * (this.mask + 1);
    this.slots = new Int32Array(length * 2);
    this.mask = length - 1;
    for (let slot = 0; slot < length; slot += 2)
      if (slots[slot + 1] !== EMPTY) this.place(slots[slot]!, slots[slot + 1]!);
  }

  private place(hash: number, place: number): void {
    let slot = hash & this.mask;
    while (this.slots[slot * 2 + 1] !== EMPTY) slot = (slot + 1) & this.mask;
    this.slots[slot * 2] = hash;
    this.slots[slot * 2 + 1] = place;
  }
}

/** Offsets of a name's labels from its start: at most 127 labels in 255 octets. */
const offsets = new Uint8Array(128);

function slotCount(expected: number): number {
  let capacity = 32;
  while (capacity * MOST < expected * MOST_OF) capacity *= 2;
  return capacity;
}

function copied<Column extends Uint8Array | Uint32Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
