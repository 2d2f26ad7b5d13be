import type { NameTree } from '../name/name-tree.ts';
import { NAME_ROOM } from '../name/read-name.ts';
import type { RecordColumns } from './record-columns.ts';
import type { RecordName } from './record-name.ts';

const ROOM: number = NAME_ROOM;

/** Changes that wait until what they name is looked up together, and the hashes by which it is found. */
export class Waiting {
  count = 0;
  changes: Int32Array;
  hashes: Int32Array;

  constructor(room: number) {
    this.changes = new Int32Array(room);
    this.hashes = new Int32Array(room);
  }

  add(change: number, hash: number): number {
    this.changes[this.count] = change;
    this.hashes[this.count] = hash;
    return this.count++;
  }
}

/** Those that wait for the number of the name at which they add a record. */
export class WaitingNames extends Waiting {
  /** Where the labels of each start in `labels`, and the form of the name. */
  readonly start: Int32Array;
  readonly form: Uint8Array;
  labels: Uint8Array = new Uint8Array(ROOM);
  /** Whether the hashes were made with care. */
  private isCareful = false;
  private used = 0;

  constructor(room: number) {
    super(room);
    this.start = new Int32Array(room);
    this.form = new Uint8Array(room);
  }

  /** Takes the name that was read last. */
  addName(change: number, owner: RecordName, tree: NameTree): void {
    if (this.used + ROOM > this.labels.length) this.grow();
    const end = owner.write(this.labels, this.used);
    this.isCareful = tree.isCareful;
    const place = this.add(change, tree.hash(this.labels, this.used));
    this.start[place] = this.used;
    this.form[place] = owner.traits;
    this.used = end + 1;
  }

  /** The number of the name at a place. */
  numberOf(place: number, columns: RecordColumns): number {
    const { labels } = this;
    const [start, form] = [this.start[place]!, this.form[place]!];
    // Where other hashes are made since the names before, this is none any more.
    return columns.names.isCareful === this.isCareful
      ? columns.nameWith(this.hashes[place]!, labels, start, form)
      : columns.nameOf(labels, start, form);
  }

  clear(): void {
    this.count = 0;
    this.used = 0;
  }

  private grow(): void {
    const labels = new Uint8Array(this.labels.length * 2 + ROOM);
    labels.set(this.labels);
    this.labels = labels;
  }
}
