import { MAX_NAME } from '../name/limits.ts';
import { belowApex, labelsLength } from '../name/zone-names.ts';
import { Trait } from '../rrtypes/define.ts';
import type { ZoneStore } from './zone-store.ts';

/** Names that may be made for one zone: hostile input would have them made without end. */
const MAX_NAMES = 100_000;
/** Where a name is put together; nothing of it is kept. */
const scratch = new Uint8Array(2 * MAX_NAME);

/** Makes the names that DNAMEs send to (RFC 6672 2.2). */
export class Synthesis {
  private readonly store: ZoneStore;
  private made = 0;

  constructor(store: ZoneStore) {
    this.store = store;
  }

  /** The name of the zone that the DNAME at `owner` makes of `name`; undefined when it lies elsewhere or would be too long. */
  redirect(name: number, owner: number): number | undefined {
    const { store } = this;
    const { names, rdata, apex } = store;
    const record = store.firstAt(owner, Trait.Redirect);
    if (record === undefined || ++this.made > MAX_NAMES) return undefined;
    const target = store.rdataAt[record]!;
    const targetEnd = target + labelsLength(rdata, target);
    const key = belowApex(rdata, target, targetEnd, apex, apex.length - 1);
    const prefix = names.lengthOf(name) - names.lengthOf(owner);
    if (key < 0 || prefix + (targetEnd - target) >= MAX_NAME) return undefined;
    const start = names.offset[name]!;
    scratch.set(names.arena.subarray(start, start + prefix));
    scratch.set(rdata.subarray(target, target + key), prefix);
    return names.intern(scratch, 0, prefix + key);
  }
}
