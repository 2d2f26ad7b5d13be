import type { NameBatch } from './name-batch.ts';
import { nameTraits } from './name-traits.ts';

const EMPTY = 0;
/** Octets of a name's number in the arena. */
const NUMBER = 4;
/** Slots that are tried before the table takes another seed: hostile names must not share a hash. */
const MAX_PROBES = 256;
const MAX_RESEEDS = 8;
/** Names that are looked at before the table is asked. */
const NEAR = 3;
/** Three of four slots are taken at most. */
const MOST = 3;
const MOST_OF = 4;
const SEED = 0x811c9dc5;
/** Where places have 32 bits, no more of the arena can be told apart. */
const LONGEST_ARRAY = 2 ** 32;

/** A small set of names, by hash: most questions are answered without touching the table. */
export interface NameMarks {
  readonly hashes: Uint32Array;
  readonly names: Uint32Array;
}

/**
 * Interns the names of a zone. A name is its labels in folded wire form, without the apex's labels and the
 * root's zero; the apex itself is name 0. In the arena each name ends in a zero, so that what follows a label
 * of it is a name too.
 */
export class NameTable {
  arena: Uint8Array;
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
  /** Pairs of a hash and the place of a name's labels in the arena; 0 is a free slot. */
  private slots: Uint32Array;
  private mask: number;
  private seed = SEED;
  private reseeds = 0;

  constructor(expected: number) {
    const capacity = slotCount(expected);
    this.slots = new Uint32Array(capacity * 2);
    this.mask = capacity - 1;
    this.offset = new Uint32Array(Math.max(16, expected * 2));
    this.traits = new Uint8Array(this.offset.length);
    this.arena = new Uint8Array(Math.max(256, expected * 48));
    this.intern(this.arena, 0, 0);
  }

  /** Empties the table for another zone. */
  reset(expected: number): void {
    const capacity = slotCount(expected);
    if (this.offset.length < expected) {
      // Twice what is expected, since memory that is not written to costs nothing; of the slots most are.
      this.offset = new Uint32Array(expected * 2);
      this.traits = new Uint8Array(expected * 2);
      this.arena = new Uint8Array(Math.max(this.arena.length, expected * 48));
    }
    if (capacity * 2 > this.slots.length) this.slots = new Uint32Array(capacity * 2);
    else this.slots.fill(EMPTY, 0, capacity * 2);
    this.mask = capacity - 1;
    this.traits.fill(0, 0, this.count);
    this.seed = SEED;
    this.reseeds = 0;
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
    return this.internHashed(bytes, at, length, this.hash(bytes, at, length), isHost);
  }

  /** Octets of all names. */
  get size(): number {
    return this.used;
  }

  /** Gives the names of a batch their numbers, in the order in which they came. */
  internAll({ known, count, labels, used, start, hash, isHost, number }: NameBatch): void {
    this.reserve(count - known, used);
    const { slots, mask, arena, seed } = this;
    // Nothing is done with what is read here: it is in the cache when it is needed.
    let touched = 0;
    for (let index = known; index < count; index++) touched ^= slots[(hash[index]! & mask) * 2 + 1]!;
    for (let index = known; index < count; index++) touched ^= arena[slots[(hash[index]! & mask) * 2 + 1]!]!;
    this.touched = touched;
    for (let index = known; index < count; index++) {
      const at = start[index]!;
      const length = start[index + 1]! - at;
      // Hostile names may have made the table take another seed.
      const hashed = this.seed === seed ? hash[index]! : this.hash(labels, at, length);
      number[index] = this.internHashed(labels, at, length, hashed, isHost[index] === 1);
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
    const needed = this.used + octets + names * (NUMBER + 1);
    if (needed > this.arena.length)
      this.arena = copied(
        this.arena.subarray(0, this.used),
        new Uint8Array(Math.max(Math.min(this.arena.length * 2, LONGEST_ARRAY), needed)),
      );
  }

  /** There is room for the name. */
  private internHashed(bytes: Uint8Array, at: number, length: number, hash: number, isHost: boolean): number {
    const { slots, mask, arena } = this;
    let slot = hash & mask;
    let probes = 0;
    for (;;) {
      const place = slots[slot * 2 + 1]!;
      if (place === EMPTY) break;
      if (slots[slot * 2] === hash) {
        let index = 0;
        while (index < length && arena[place + index] === bytes[at + index]) index++;
        if (index === length && arena[place + length] === 0) return this.nameAt(place);
      }
      slot = (slot + 1) & mask;
      probes++;
    }
    const name = this.append(bytes, at, length, isHost);
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = this.offset[name]!;
    if (probes > MAX_PROBES && this.reseeds < MAX_RESEEDS) this.reseed();
    return name;
  }

  /** The number of the name whose labels are `bytes[at..at+length)`, or -1. */
  find(bytes: Uint8Array, at: number, length: number): number {
    return this.findHashed(bytes, at, length, this.hash(bytes, at, length));
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
    let state = this.seed;
    let stop = end;
    let count = 0;
    for (let label = labels - 1; label > 0; label--) {
      const from = start + offsets[label]!;
      let ancestor = label === 1 ? this.findNear(name, from) : -1;
      if (ancestor < 0) {
        state = this.hashOver(state, arena, from, stop);
        stop = from;
        ancestor = this.findHashed(arena, from, end - from, this.finish(state));
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
    const marks = { hashes: new Uint32Array(capacity), names: new Uint32Array(capacity) };
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
    let state = this.seed;
    let stop = end;
    for (let label = labels - 1; label > 0; label--) {
      const from = start + offsets[label]!;
      state = this.hashOver(state, arena, from, stop);
      stop = from;
      const hash = this.finish(state);
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
    return this.hash(this.arena, offset, this.endAt(offset) - offset);
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
      const place = this.slots[slot * 2 + 1]!;
      if (place === EMPTY) return -1;
      if (this.slots[slot * 2] === hash && this.equals(place, bytes, at, length)) return this.nameAt(place);
      slot = (slot + 1) & this.mask;
    }
  }

  hash(bytes: Uint8Array, at: number, length: number): number {
    return this.finish(this.hashOver(this.seed, bytes, at, at + length));
  }

  /** From right to left, so that the hash of a name passes the hashes of its ancestors. */
  private hashOver(state: number, bytes: Uint8Array, from: number, stop: number): number {
    let hash = state;
    for (let at = stop - 1; at >= from; at--) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    return hash;
  }

  private finish(state: number): number {
    const mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    return (mixed ^ (mixed >>> 13)) >>> 0;
  }

  /** The number of the name at a place of the arena: it stands before its labels, so that a match costs no other memory. */
  private nameAt(place: number): number {
    const { arena } = this;
    return (
      arena[place - 4]! | (arena[place - 3]! << 8) | (arena[place - 2]! << 16) | (arena[place - 1]! << 24)
    );
  }

  private equals(place: number, bytes: Uint8Array, at: number, length: number): boolean {
    const { arena } = this;
    for (let index = 0; index < length; index++) if (arena[place + index] !== bytes[at + index]) return false;
    return arena[place + length] === 0;
  }

  private append(bytes: Uint8Array, at: number, length: number, isHost: boolean): number {
    const { arena, used } = this;
    const name = this.count++;
    const place = used + NUMBER;
    arena[used] = name;
    arena[used + 1] = name >>> 8;
    arena[used + 2] = name >>> 16;
    arena[used + 3] = name >>> 24;
    this.offset[name] = place;
    if (!isHost) this.traits[name] = nameTraits(bytes, at, at + length);
    for (let index = 0; index < length; index++) arena[place + index] = bytes[at + index]!;
    arena[place + length] = 0;
    this.used = place + length + 1;
    return name;
  }

  private reseed(): void {
    this.reseeds++;
    // Made of all names so far: whoever chose them to collide chose them before the seed was known.
    let seed = this.seed;
    for (let at = 0; at < this.used; at++)
      seed = Math.imul(Math.imul(seed ^ this.arena[at]!, 0x9e3779b1) ^ (seed >>> 13), 0x85ebca6b);
    this.seed = seed | 1;
    this.slots.fill(EMPTY, 0, 2 * (this.mask + 1));
    for (let name = 0; name < this.count; name++)
      this.place(this.hashAt(this.offset[name]!), this.offset[name]!);
  }

  private grow(): void {
    const { slots } = this;
    const length = 2 * (this.mask + 1);
    this.slots = new Uint32Array(length * 2);
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
