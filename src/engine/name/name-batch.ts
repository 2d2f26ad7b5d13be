import { MAX_NAME } from './limits.ts';
import { NAME_ROOM } from './read-name.ts';

/** Names that wait at most: enough to have many loads under way at once, few enough for what they touch to stay in the cache. */
const SIZE = 2048;
const LABELS = SIZE * 24;

/**
 * Names that wait to be interned together, with what is to be noted at them. A name lies somewhere in memory: who looks names up
 * one by one waits for the memory each time, who looks up many in a row waits for several at once.
 */
export class NameBatch {
  count = 0;
  /** How many of them have their numbers already: the first ones. */
  known = 0;
  /** Folded labels, one name behind the other, each from a multiple of four on and with zeros behind it. */
  readonly labels: Uint8Array = new Uint8Array(LABELS + 4 * MAX_NAME + NAME_ROOM);
  readonly view: DataView = new DataView(this.labels.buffer);
  readonly words: Int32Array = new Int32Array(this.labels.buffer, 0, this.labels.length >> 2);
  /** Where the next name is written: there is room for all that may be read before it is known whether it is one. */
  used = 0;
  /** By name: where its labels start, and their octets. */
  readonly start: Uint32Array = new Uint32Array(SIZE);
  readonly length: Uint8Array = new Uint8Array(SIZE);
  readonly hash: Int32Array = new Int32Array(SIZE);
  /** Whether it is known to hold nothing but labels of host names. */
  readonly isHost: Uint8Array = new Uint8Array(SIZE);
  readonly number: Uint32Array = new Uint32Array(SIZE);
  /** What is to be noted: the traits of its records, and that it was written without final dot and repeats the zone's name. */
  readonly traits: Uint32Array = new Uint32Array(SIZE);
  readonly repeating: number[] = [];
  /** The same of those that do so with their final dot. */
  readonly doubled: number[] = [];

  /** Whether the names of another entry, at most three, must wait until these are interned. */
  get isFull(): boolean {
    return this.count > SIZE - 3 || this.used > LABELS;
  }

  /** Takes the name whose labels were written to `labels` from `used` on; answers its place in the batch. */
  add(length: number, hash: number, isHost: boolean): number {
    const index = this.count++;
    this.hash[index] = hash;
    this.isHost[index] = isHost ? 1 : 0;
    this.traits[index] = 0;
    this.start[index] = this.used;
    this.length[index] = length;
    this.view.setInt32(this.used + length, 0, true);
    this.used += (length + 4) & ~3;
    return index;
  }

  clear(): void {
    this.count = 0;
    this.known = 0;
    this.used = 0;
    this.repeating.length = 0;
    this.doubled.length = 0;
  }

  /** Takes a name that has its number; these come first. */
  addKnown(number: number): number {
    this.number[this.count] = number;
    this.known = this.count + 1;
    return this.add(0, 0, false);
  }
}
