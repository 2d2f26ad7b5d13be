import { utf16Length } from './utf8.ts';

/** Long lines are counted once, by blocks of so many octets: a file may be one line with a million findings. */
export const BLOCK = 1024;

/** Where each block of a line starts, as offsets into its octets, and how many UTF-16 units stand before it. */
export interface Utf16Blocks {
  readonly offsets: Uint32Array;
  readonly units: Float64Array;
}

export function countBlocks(line: Uint8Array): Utf16Blocks {
  const count = Math.max(1, Math.ceil(line.length / BLOCK));
  const offsets = new Uint32Array(count);
  const units = new Float64Array(count);
  for (let block = 1; block < count; block++) {
    offsets[block] = characterStart(line, block * BLOCK);
    units[block] = units[block - 1]! + utf16Length(line, offsets[block - 1]!, offsets[block]!);
  }
  return { offsets, units };
}

/** A place at or shortly before `at` that no character spans. */
export function characterStart(octets: Uint8Array, at: number): number {
  for (let back = 0; back < 4; back++) if ((octets[at - back]! & 0xc0) !== 0x80) return at - back;
  return at;
}
