import { type HashKey, hashKey } from './hash-key.ts';

const FREE = 0;
/** Words of a slot: the hash, and behind it the number, so that who finds one has the other at hand. */
const WORDS = 2;
/** Slots that are tried for one, and for each on an average, before other hashes are made: what is hostile must not share one. */
const MAX_PROBES = 128;
const MAX_USUAL = 8;
const FEW = 1024;

/** Numbers from 1 on, to be found by the hashes of what they stand for. Slots are places in `cells`, and the table is never full. */
export class HashSlots {
  cells: Int32Array;
  /** `(hash << 1) & mask` is where the search for a hash starts, `(slot + 2) & mask` where it goes on. */
  mask: number;
  /** What hashes are made with. */
  readonly key: HashKey;
  private count = 0;
  /** How many were put in, and slots that lay in their way. */
  private filled = 0;
  private probes = 0;

  /** `hashSeed`: what nobody can guess who chooses what is put in. */
  constructor(expected: number, hashSeed?: number) {
    this.key = hashKey(hashSeed);
    let capacity = 32;
    while (capacity < expected * 2) capacity *= 2;
    this.cells = new Int32Array(capacity * WORDS);
    this.mask = this.cells.length - WORDS;
  }

  /** Puts a number into the free slot at which the search for its hash has ended. */
  fill(slot: number, hash: number, number: number): void {
    this.cells[slot] = hash;
    this.cells[slot + 1] = number;
    if (++this.count * 2 * WORDS > this.cells.length) this.grow();
  }

  /** Frees a slot; those that stand behind it for its sake move up. */
  free(slot: number): void {
    const { cells, mask } = this;
    let free = slot;
    for (let next = (free + WORDS) & mask; cells[next + 1] !== FREE; next = (next + WORDS) & mask) {
      const home = (cells[next]! << 1) & mask;
      if (((next - home) & mask) < ((next - free) & mask)) continue;
      cells[free] = cells[next]!;
      cells[free + 1] = cells[next + 1]!;
      free = next;
    }
    cells[free + 1] = FREE;
    this.count--;
  }

  /** Whether so many slots lie in the way of hashes, with the one that was found free now, that all have to be made with care. */
  isCrowded(slot: number, hash: number): boolean {
    const probes = ((slot - (hash << 1)) & this.mask) / WORDS;
    this.probes += probes;
    const most = FEW + MAX_USUAL * ++this.filled;
    return (probes > MAX_PROBES || this.probes > most) && !this.key.isCareful;
  }

  /** Forgets all numbers, whose hashes will be made with care. */
  takeCare(): void {
    this.key.isCareful = true;
    this.cells.fill(FREE);
    this.count = 0;
  }

  /** Puts in a number that is not there yet. */
  add(hash: number, number: number): void {
    const { cells, mask } = this;
    let slot = (hash << 1) & mask;
    while (cells[slot + 1] !== FREE) slot = (slot + WORDS) & mask;
    this.fill(slot, hash, number);
  }

  private grow(): void {
    const before = this.cells;
    this.cells = new Int32Array(before.length * 2);
    this.mask = this.cells.length - WORDS;
    this.count = 0;
    for (let slot = 0; slot < before.length; slot += WORDS)
      if (before[slot + 1] !== FREE) this.add(before[slot]!, before[slot + 1]!);
  }
}
