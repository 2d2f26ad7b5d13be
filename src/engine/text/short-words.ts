import { lowerCase } from './classes.ts';
import { bitsBefore, blanksIn, countBefore, SMALL } from './four-octets.ts';

const OCTETS = 8;
const BLANK = 0x20;
const NONE = -1;

/** Finds the number of a word of at most eight letters, digits and hyphens, in any case, as two times four octets; longer words are left out. */
export class ShortWords {
  private readonly mask: number;
  /** By slot: the two halves, folded, and the number; `NONE` is free. */
  private readonly slots: Int32Array;
  /** Octets of the word that was found last. */
  length = 0;

  constructor(numbers: Iterable<readonly [word: string, number: number]>) {
    const words = [...numbers].filter(([word]) => word.length <= OCTETS);
    let size = OCTETS;
    while (size < words.length * 4) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(3 * size).fill(NONE);
    const eight = new DataView(new ArrayBuffer(OCTETS));
    for (const [word, number] of words) {
      for (let at = 0; at < OCTETS; at++)
        eight.setUint8(at, at < word.length ? lowerCase[word.charCodeAt(at)]! : 0);
      const first = eight.getInt32(0, true);
      const more = eight.getInt32(4, true);
      this.slots.set([first, more, number], this.slotOf(first, more));
    }
  }

  /** The number of the word whose octets are `first` and `more`, folded, zeros behind it; -1 when there is no such word. */
  numberOf(first: number, more: number): number {
    return this.slots[this.slotOf(first, more) + 2]!;
  }

  /** The number of the word at `at`, which ends before a blank or a line break, or -1. A line feed and three octets must follow somewhere. */
  find(text: DataView, at: number): number {
    const four = text.getInt32(at, true);
    const ends = blanksIn(four);
    if (ends !== 0) {
      this.length = countBefore(ends);
      return this.numberOf((four | SMALL) & bitsBefore(ends), 0);
    }
    const next = text.getInt32(at + 4, true);
    const end = blanksIn(next);
    if (end === 0 && text.getUint8(at + OCTETS) > BLANK) return NONE;
    this.length = end === 0 ? OCTETS : 4 + countBefore(end);
    return this.numberOf(four | SMALL, end === 0 ? next | SMALL : (next | SMALL) & bitsBefore(end));
  }

  private slotOf(first: number, more: number): number {
    const { slots, mask } = this;
    const mixed = Math.imul(first ^ Math.imul(more, 0x85ebca6b), 0x9e3779b1) >>> 16;
    let slot = mixed & mask;
    while (slots[3 * slot + 2] !== NONE && (slots[3 * slot] !== first || slots[3 * slot + 1] !== more))
      slot = (slot + 1) & mask;
    return 3 * slot;
  }
}
