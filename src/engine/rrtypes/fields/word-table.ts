import { lowerCase } from '../../text/classes.ts';

/** Finds the number of a word of a fixed set without making a string of what it looks for. */
export class WordTable {
  private readonly words: readonly Uint8Array[];
  private readonly numbers: readonly number[];
  /** The place of a word in `words` plus one; 0 is free. */
  private readonly slots: Uint16Array;
  private readonly mask: number;
  private readonly fold: Uint8Array;

  /** With `anyCase` a word is found in upper and lower case. */
  constructor(numbers: Readonly<Record<string, number>>, anyCase = true) {
    this.fold = anyCase ? lowerCase : asItIs;
    this.words = Object.keys(numbers).map((word) =>
      Uint8Array.from(word, (char) => this.fold[char.charCodeAt(0)]!),
    );
    this.numbers = Object.values(numbers);
    let size = 8;
    while (size < this.words.length * 4) size *= 2;
    this.mask = size - 1;
    this.slots = new Uint16Array(size);
    this.words.forEach((word, index) => {
      let slot = this.hash(word, 0, word.length);
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = index + 1;
    });
  }

  /** The number of the word `bytes[start..stop)`, or -1. */
  find(bytes: Uint8Array, start: number, stop: number): number {
    if (start === stop) return -1;
    const { fold, mask, slots, words } = this;
    for (let slot = this.hash(bytes, start, stop); slots[slot] !== 0; slot = (slot + 1) & mask) {
      const word = words[slots[slot]! - 1]!;
      if (word.length !== stop - start) continue;
      let at = 0;
      while (at < word.length && fold[bytes[start + at]!] === word[at]) at++;
      if (at === word.length) return this.numbers[slots[slot]! - 1]!;
    }
    return -1;
  }

  private hash(bytes: Uint8Array, start: number, stop: number): number {
    const first = bytes[start]! | 0x20;
    const last = bytes[stop - 1]! | 0x20;
    // A sum of places may have more than the 31 bits of a shift.
    const middle = bytes[start + ((stop - start) >> 1)]! | 0x20;
    return (first * 31 + last * 7 + middle * 113 + (stop - start) * 53) & this.mask;
  }
}

const asItIs = Uint8Array.from({ length: 256 }, (_, octet) => octet);
