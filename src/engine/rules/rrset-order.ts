import type { Handle, ZoneNode } from './define.ts';

/** Up to here, sorting by insertion is fastest. */
const SMALL = 32;

/** The records of a node sorted by type, those of one type in the order in which they came. One object serves all nodes. */
export class RrsetOrder {
  count = 0;
  records: Float64Array = new Float64Array(64);
  types: Uint16Array = new Uint16Array(64);
  private keys = new Float64Array(64);

  sort(node: ZoneNode): void {
    const { count } = node;
    this.count = count;
    if (count > this.records.length) this.grow(count);
    if (count <= SMALL) this.insert(node);
    else if (!this.takeInOrder(node)) this.sortLarge(node);
  }

  /** Where the RRset that starts at `from` ends. */
  endOf(from: number): number {
    const { types, count } = this;
    let to = from + 1;
    while (to < count && types[to] === types[from]) to++;
    return to;
  }

  private insert(node: ZoneNode): void {
    const { records, types, count } = this;
    for (let index = 0; index < count; index++) {
      const record: Handle = node.at(index);
      const type = node.typeCode(record);
      let at = index;
      while (at > 0 && types[at - 1]! > type) {
        types[at] = types[at - 1]!;
        records[at] = records[at - 1]!;
        at--;
      }
      types[at] = type;
      records[at] = record;
    }
  }

  /** Most large nodes have records of one type, or all of one type before those of the next. */
  private takeInOrder(node: ZoneNode): boolean {
    const { records, types, count } = this;
    let last = 0;
    for (let index = 0; index < count; index++) {
      const record: Handle = node.at(index);
      const type = node.typeCode(record);
      if (type < last) return false;
      types[index] = type;
      records[index] = record;
      last = type;
    }
    return true;
  }

  private sortLarge(node: ZoneNode): void {
    const { records, types, keys, count } = this;
    // Types have 16 bits and there are fewer than 2^32 records, so a key is exact.
    for (let index = 0; index < count; index++) keys[index] = node.typeCode(node.at(index)) * 2 ** 32 + index;
    keys.subarray(0, count).sort();
    for (let index = 0; index < count; index++) {
      types[index] = keys[index]! / 2 ** 32;
      records[index] = node.at(keys[index]! % 2 ** 32);
    }
  }

  private grow(count: number): void {
    const capacity = Math.max(count, this.records.length * 2);
    this.records = new Float64Array(capacity);
    this.types = new Uint16Array(capacity);
    this.keys = new Float64Array(capacity);
  }
}
