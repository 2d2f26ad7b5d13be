import type { Input } from './inputs.ts';

/** Chunks of inputs that any thread may take; each thread has its own queue, and all share the number of the next. */
export class ChunkQueue {
  private readonly chunks: (readonly Input[])[] = [];
  private first = 0;
  private readonly next: Int32Array;

  constructor(next: Int32Array) {
    this.next = next;
  }

  add(chunk: readonly Input[]): void {
    this.chunks.push(chunk);
  }

  /** A chunk that nobody has taken, with its number; undefined when there is none here. */
  take(): { readonly number: number; readonly inputs: readonly Input[] } | undefined {
    const { chunks, next } = this;
    const end = this.first + chunks.length;
    let number = Atomics.load(next, 0);
    while (number < end) {
      const found = Atomics.compareExchange(next, 0, number, number + 1);
      if (found === number) break;
      number = found;
    }
    // Whatever comes before the next has been taken.
    const gone = Math.min(number, end) - this.first;
    const inputs = chunks[gone];
    chunks.splice(0, gone + 1);
    this.first += Math.min(gone + 1, end - this.first);
    return inputs === undefined ? undefined : { number, inputs };
  }
}
