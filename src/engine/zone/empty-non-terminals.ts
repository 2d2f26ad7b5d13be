import type { NameTable } from '../name/name-table.ts';
import type { ZoneStore } from './zone-store.ts';

/**
 * The names that own nothing but have names below them (RFC 4592 2.2.2), as places in the arena: four octets each, since
 * hostile input makes 125 of them with one line.
 */
export class EmptyNonTerminals {
  private slots = new Uint32Array(64);
  private count = 0;
  private readonly names: NameTable;

  constructor(names: NameTable) {
    this.names = names;
  }

  /** Those above the names that own something. */
  static of(store: ZoneStore): EmptyNonTerminals {
    const { names } = store;
    const all = new EmptyNonTerminals(names);
    for (let name = 1; name < names.count; name++) if (store.presentTraits(name) !== 0) all.addAbove(name);
    return all;
  }

  /** Takes the names above one that owns something. */
  addAbove(name: number): void {
    const { names } = this;
    const ancestors = names.ancestors(name);
    for (let index = 0; index < ancestors; index++) this.add(names.ancestorOffsets[index]!);
  }

  /** Whether names with data lie below the name at this place of the arena. */
  has(offset: number): boolean {
    return this.slots[this.slotOf(offset)] !== 0;
  }

  /** The places of all of them. */
  *[Symbol.iterator](): Generator<number> {
    for (const entry of this.slots) if (entry !== 0) yield entry - 1;
  }

  private add(offset: number): void {
    const slot = this.slotOf(offset);
    if (this.slots[slot] !== 0) return;
    this.slots[slot] = offset + 1;
    if (++this.count * 2 > this.slots.length) this.grow();
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Uint32Array(before.length * 2);
    for (const entry of before) if (entry !== 0) this.slots[this.slotOf(entry - 1)] = entry;
  }

  private slotOf(offset: number): number {
    const mask = this.slots.length - 1;
    let slot = this.names.hashAt(offset) & mask;
    while (this.slots[slot] !== 0 && !this.names.sameAt(this.slots[slot]! - 1, offset))
      slot = (slot + 1) & mask;
    return slot;
  }
}
