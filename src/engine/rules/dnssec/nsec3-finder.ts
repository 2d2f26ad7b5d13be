import type { ZoneStore } from '../../zone/zone-store.ts';
import { Nsec3Hasher } from './nsec3-hasher.ts';
import { HASH_LABEL, type Nsec3Set } from './nsec3-sets.ts';

/** Folds a letter of base32hex and leaves a digit as it is. */
const LOWER = 0x20;

/** Finds the NSEC3 of a name, or the one in whose gap its hash lies. */
export class Nsec3Finder {
  /** What the last answer stands for: the hash of the name, and whether the NSEC3 stands at it or before it. */
  hash = '';
  isExact = false;
  private readonly store: ZoneStore;
  private readonly hasher: Nsec3Hasher;

  constructor(store: ZoneStore, mostBlocks: number) {
    this.store = store;
    this.hasher = new Nsec3Hasher(store, mostBlocks);
  }

  /** Whether there was more to hash than is allowed. */
  get isExhausted(): boolean {
    return this.hasher.isExhausted;
  }

  /** The NSEC3 of the name whose labels below the apex stand at `offset` of the arena; undefined when there was too much to hash. */
  find(offset: number, { records, parameters }: Nsec3Set): number | undefined {
    const hash = this.hasher.hash(offset, parameters);
    if (hash === undefined) return undefined;
    let low = 0;
    let high = records.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compare(records[middle]!, hash) <= 0) low = middle + 1;
      else high = middle;
    }
    // Before the first comes the last.
    const record = records[low === 0 ? records.length - 1 : low - 1]!;
    this.hash = hash;
    this.isExact = this.compare(record, hash) === 0;
    return record;
  }

  /** Compares the owner of an NSEC3 with a hash. */
  private compare(record: number, hash: string): number {
    const { names, owner } = this.store;
    const label = names.offset[owner[record]!]! + 1;
    for (let index = 0; index < HASH_LABEL; index++) {
      const difference = names.arena[label + index]! - (hash.charCodeAt(index) | LOWER);
      if (difference !== 0) return difference;
    }
    return 0;
  }
}
