import type { Piece, Task } from './input-checker.ts';
import type { Input } from './inputs.ts';
import type { Sums } from './tally.ts';

// What threads say to each other: plain data, so that it can be copied from one to another.

/** What a helper must know to check as the command itself does. */
export interface Order extends Omit<Task, 'reporter'> {
  readonly format: string;
  /** The number of the next chunk that nobody has taken; threads share it. */
  readonly next: Int32Array;
}

/** Inputs that are checked together; one that is just a file is told by its path. */
export type Chunk = readonly (string | Input)[];

/** To a helper: one more chunk, which any thread may take, or characters of its report that have been written. */
export type Errand = { readonly chunk: Chunk } | { readonly written: number };

/** From a helper: what there is to say of a chunk, in order; the sums are those since it last said something. */
export interface Answer {
  readonly chunk: number;
  readonly piece?: Piece;
  readonly sums: Sums;
  /** Whether the chunk is done. */
  readonly last: boolean;
}

export const packed = (inputs: readonly Input[]): Chunk =>
  inputs.map((input) => (input.path === input.file && input.fault === undefined ? input.file : input));

export const unpacked = (chunk: Chunk): readonly Input[] =>
  chunk.map((input) => (typeof input === 'string' ? { file: input, path: input } : input));

/** Characters of a piece. */
export const lengthOf = ({ findings, zones }: Piece): number => findings.length + zones.length;

/** Characters that a thread may have written ahead of its turn, so that no report grows in the memory. */
export const MOST_AHEAD = 2 ** 22;
