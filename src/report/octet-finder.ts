import { decodeUtf8 } from '../engine/text/utf8.ts';
import { BLOCK, countBlocks, type Utf16Blocks } from '../engine/text/utf16-blocks.ts';

/** Finds the octet that stands at a column, which counts UTF-16 units from 1. */
export class OctetFinder {
  private readonly counted = new Map<string, Utf16Blocks>();

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
