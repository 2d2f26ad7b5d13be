import { decodeUtf8, utf16Length } from '../engine/text/utf8.ts';

/** Long lines are counted once, by blocks of so many octets: a file may be one line with a million findings. */
const BLOCK = 1024;

/** Finds the octet that stands at a column, which counts UTF-16 units from 1. */
export class OctetFinder {
  private readonly counted = new Map<string, Blocks>();

  /** The offset into `line`; `key` tells lines apart. */
  find(key: string, line: Uint8Array, column: number): number {
    if (line.length <= BLOCK) return offsetFrom(line, 0, line.length, column - 1);
    const blocks = this.counted.get(key) ?? countBlocks(line);
    this.counted.set(key, blocks);
    let low = 0;
    let high = blocks.offsets.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (blocks.units[middle]! <= column - 1) low = middle;
      else high = middle - 1;
    }
    const stop = blocks.offsets[low + 1] ?? line.length;
    return offsetFrom(line, blocks.offsets[low]!, stop, column - 1 - blocks.units[low]!);
  }
}

/** Where each block starts, and how many units stand before it. */
interface Blocks {
  readonly offsets: Uint32Array;
  readonly units: Float64Array;
}

function countBlocks(line: Uint8Array): Blocks {
  const count = Math.ceil(line.length / BLOCK);
  const offsets = new Uint32Array(count);
  const units = new Float64Array(count);
  for (let block = 1; block < count; block++) {
    offsets[block] = boundary(line, block * BLOCK);
    units[block] = units[block - 1]! + utf16Length(line, offsets[block - 1]!, offsets[block]!);
  }
  return { offsets, units };
}

/** A place at or shortly before `at` that no character spans. */
function boundary(line: Uint8Array, at: number): number {
  for (let back = 0; back < 4; back++) if ((line[at - back]! & 0xc0) !== 0x80) return at - back;
  return at;
}

function offsetFrom(line: Uint8Array, start: number, stop: number, units: number): number {
  let offset = start;
  let left = units;
  for (const char of decodeUtf8(line, start, stop)) {
    if (left <= 0) break;
    left -= char.length;
    offset += octetsOf(char, line, offset);
  }
  return offset;
}

function octetsOf(char: string, line: Uint8Array, offset: number): number {
  const point = char.codePointAt(0)!;
  // An octet that is no UTF-8 is read as U+FFFD, which may stand in the text too.
  if (point === 0xfffd)
    return line[offset] === 0xef && line[offset + 1] === 0xbf && line[offset + 2] === 0xbd ? 3 : 1;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
}
