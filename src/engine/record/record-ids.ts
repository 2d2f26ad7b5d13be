import { HashSlots } from '../name/hash-slots.ts';
import { hashNumber, hashText } from '../name/key-hash.ts';
import type { Handle } from '../rules/define.ts';
import type { RecordId } from './change-input.ts';

/** Answered in place of a record. */
const ABSENT = -1;

/** The ids of records, and the youngest record with an id. */
export class RecordIds {
  /** By record, and `undefined` for one without. */
  private readonly ids: (RecordId | undefined)[] = [];
  /** Records and one more. */
  private readonly slots: HashSlots;
  /** Keeps what `touch` reads from being left out. */
  touched = 0;

  constructor(expected: number, hashSeed?: number) {
    this.slots = new HashSlots(expected, hashSeed);
  }

  of(record: Handle): RecordId | undefined {
    return this.ids[record];
  }

  /** Notes the id of the next record. */
  push(id: RecordId | undefined): void {
    const record = this.ids.push(id) - 1;
    if (id === undefined) return;
    const { slots } = this;
    const hash = this.hash(id);
    const slot = this.slotOf(id, hash);
    if (slots.cells[slot + 1] !== 0) {
      slots.cells[slot + 1] = record + 1;
      return;
    }
    const isCrowded = slots.isCrowded(slot, hash);
    slots.fill(slot, hash, record + 1);
    if (isCrowded) this.takeCare();
  }

  /** Forgets that a record has its id. */
  remove(record: Handle): void {
    const id = this.ids[record];
    if (id === undefined) return;
    const slot = this.slotOf(id, this.hash(id));
    if (this.slots.cells[slot + 1] === record + 1) this.slots.free(slot);
  }

  /** The record with an id, whose hash is given, or -1. */
  find(id: RecordId, hash: number): number {
    const found = this.slots.cells[this.slotOf(id, hash) + 1]!;
    return found === 0 ? ABSENT : found - 1;
  }

  /** Touches what will be read of ids with such hashes, as `NameTree` does for names. */
  touch(hashes: Int32Array, count: number): void {
    const { ids } = this;
    const { cells, mask } = this.slots;
    let touched = 0;
    for (let index = 0; index < count; index++) touched ^= cells[(hashes[index]! << 1) & mask]!;
    for (let index = 0; index < count; index++) {
      const slot = (hashes[index]! << 1) & mask;
      if (cells[slot] !== hashes[index]) continue;
      const id = ids[cells[slot + 1]! - 1];
      if (typeof id === 'string') touched ^= id.charCodeAt(id.length - 1);
    }
    this.touched = touched;
  }

  /** What an id is found by, until one is noted. */
  hash(id: RecordId): number {
    const { key } = this.slots;
    return typeof id === 'number' ? hashNumber(id, key) : hashText(id, key);
  }

  /** The slot of an id, or the free one where it would stand. */
  private slotOf(id: RecordId, hash: number): number {
    const { ids } = this;
    const { cells, mask } = this.slots;
    let slot = (hash << 1) & mask;
    while (cells[slot + 1] !== 0 && (cells[slot] !== hash || !isSame(ids[cells[slot + 1]! - 1], id)))
      slot = (slot + 2) & mask;
    return slot;
  }

  private takeCare(): void {
    const { ids, slots } = this;
    const records: number[] = [];
    for (let slot = 1; slot < slots.cells.length; slot += 2)
      if (slots.cells[slot] !== 0) records.push(slots.cells[slot]! - 1);
    slots.takeCare();
    for (const record of records) slots.add(this.hash(ids[record]!), record + 1);
  }
}

/** As a `Map` has it: what is no number is the same as itself. */
const isSame = (left: RecordId | undefined, right: RecordId): boolean =>
  left === right || (Number.isNaN(left) && Number.isNaN(right));
