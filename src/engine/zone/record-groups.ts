const NOTHING = new Uint32Array(0);
/** Marks the start of an owner with more than one row of records. */
const APART = 2 ** 31;

/**
 * The records of a zone by owner, those of one owner in the order of the file. Most owners have theirs in one row, which stays where
 * it is; the others' follow behind all records.
 */
export class RecordGroups {
  /** How many names there were. */
  owners = 0;
  /** By name: where its records start and stop. */
  start: Uint32Array = NOTHING;
  stop: Uint32Array = NOTHING;
  /** The most records at one name. */
  largest = 0;
  private count = 0;
  private gathered: Uint32Array = NOTHING;

  /** `owner`: by record, which are `count`, the number of one of the `names`. */
  make(owner: Uint32Array, count: number, names: number): void {
    this.forget();
    if (this.start.length < names) {
      const room = Math.max(64, names, this.start.length * 2);
      this.start = new Uint32Array(room);
      this.stop = new Uint32Array(room);
    }
    this.owners = names;
    this.count = count;
    if (this.noteRows(owner)) this.gatherRows(owner);
  }

  /** For names that are made later there is nothing either. */
  forget(): void {
    this.start.fill(0, 0, this.owners);
    this.stop.fill(0, 0, this.owners);
    this.owners = 0;
    this.largest = 0;
  }

  /** The record at a place of the order. */
  recordAt(index: number): number {
    return index < this.count ? index : this.gathered[index - this.count]!;
  }

  /** Notes the first row of each owner, and of one with more how many records all have. Answers whether there is such a one. */
  private noteRows(owner: Uint32Array): boolean {
    const { count, start, stop } = this;
    let largest = 0;
    let isApart = false;
    for (let from = 0, to = 0; from < count; from = to) {
      const name = owner[from]!;
      do to++;
      while (to < count && owner[to] === name);
      if (stop[name] === 0) {
        start[name] = from;
        stop[name] = to;
      } else {
        start[name]! |= APART;
        stop[name]! += to - from;
        isApart = true;
      }
      if (to - from > largest) largest = to - from;
    }
    this.largest = largest;
    return isApart;
  }

  private gatherRows(owner: Uint32Array): void {
    const { count, owners, start, stop } = this;
    let end = count;
    for (let name = 0; name < owners; name++) {
      if (start[name]! < APART) continue;
      const size = stop[name]! - (start[name]! - APART);
      start[name] = end;
      stop[name] = end;
      end += size;
      if (size > this.largest) this.largest = size;
    }
    if (this.gathered.length < end - count) this.gathered = new Uint32Array(end - count);
    const { gathered } = this;
    for (let record = 0; record < count; record++) {
      const name = owner[record]!;
      if (start[name]! >= count) gathered[stop[name]!++ - count] = record;
    }
  }
}
