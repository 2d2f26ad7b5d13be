import { type Answer, lengthOf } from './check-messages.ts';
import type { Piece } from './input-checker.ts';
import { Tally } from './tally.ts';

interface Waiting<From> {
  readonly pieces: { readonly piece: Piece; readonly from: From }[];
  done: boolean;
}

/** Puts what threads say of chunks into the order of the chunks. */
export class Sequence<From> {
  readonly tally = new Tally();
  /** The chunk whose turn it is; all before it have been written. */
  turn = 0;
  private readonly waiting = new Map<number, Waiting<From>>();
  private readonly write: (piece: Piece, from: From) => void;

  /** `write` is told who said it. */
  constructor(write: (piece: Piece, from: From) => void) {
    this.write = write;
  }

  add({ chunk, piece, sums, last }: Answer, from: From): void {
    this.tally.add(sums);
    if (chunk === this.turn) {
      if (piece !== undefined) this.write(piece, from);
      if (last) this.nextTurn();
      return;
    }
    const waiting = this.waiting.get(chunk) ?? { pieces: [], done: false };
    this.waiting.set(chunk, waiting);
    if (piece !== undefined && lengthOf(piece) > 0) waiting.pieces.push({ piece, from });
    waiting.done = last;
  }

  private nextTurn(): void {
    for (;;) {
      const waiting = this.waiting.get(++this.turn);
      if (waiting === undefined) return;
      this.waiting.delete(this.turn);
      for (const { piece, from } of waiting.pieces) this.write(piece, from);
      if (!waiting.done) return;
    }
  }
}
