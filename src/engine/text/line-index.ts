import type { TextViews } from './text-views.ts';
import type { TextWindow } from './text-window.ts';
import { utf16Length } from './utf8.ts';
import { characterStart } from './utf16-blocks.ts';

/** Few enough octets to be counted for each finding; what is kept of a block is a twentieth of it. */
const BLOCK = 256;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
/** Octets before a block in which its first character may start. */
const BEFORE = 3;

/** Where an octet stands; both count from 1, columns in UTF-16 units. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/**
 * Knows the lines of a text by blocks, so that it takes little room however short the lines, and little time however
 * long.
 */
export class LineIndex {
  private readonly views: TextViews;
  private readonly length: number;
  /** By block: the line ends before it, where the line starts that goes on in it, and how many units of that come before it. */
  private readonly lines: Uint32Array;
  private readonly lineStart: Uint32Array;
  private readonly units: Uint32Array;
  private lineCount = 1;
  /** The last answer: the next place is often close behind it. */
  private lastPlace = 0;
  private lastLine = 0;
  private lastStart = 0;

  constructor(views: TextViews, length: number) {
    this.views = views;
    this.length = length;
    const blocks = blockOf(length) + 1;
    this.lines = new Uint32Array(blocks);
    this.lineStart = new Uint32Array(blocks);
    this.units = new Uint32Array(blocks);
    this.count(blocks);
  }

  private count(blocks: number): void {
    const { views, lines, lineStart, units, length } = this;
    let line = 0;
    let start = 0;
    let before = 0;
    for (let block = 0; block < blocks; block++) {
      const at = block * BLOCK;
      const stop = Math.min(at + BLOCK, length);
      const window = views.at(Math.max(0, at - BLOCK - BEFORE), stop);
      const { bytes } = window;
      const first = this.firstOf(block, start, window);
      const from = Math.max(start, before) - window.start;
      const more = utf16Length(bytes, from, first - window.start);
      lines[block] = line;
      lineStart[block] = start;
      units[block] = start > before || block === 0 ? more : units[block - 1]! + more;
      before = first;
      for (let offset = at - window.start; offset < stop - window.start; offset++) {
        if (bytes[offset] !== LINE_FEED) continue;
        line++;
        start = window.start + offset + 1;
      }
    }
    this.lineCount = line + 1;
  }

  /** The first octet of the block's line from which on its characters are counted there. */
  private firstOf(block: number, lineStart: number, { bytes, start }: TextWindow): number {
    const at = block * BLOCK;
    return block === 0 ? 0 : Math.max(lineStart, start + characterStart(bytes, at - start));
  }

  locate(offset: number): LineAndColumn {
    const place = Math.min(offset, this.length);
    const block = blockOf(place);
    const at = block * BLOCK;
    // With the block's first octet, which tells whether a character spans its start.
    const window = this.views.at(Math.max(0, at - BEFORE), Math.max(place, at + 1));
    const { bytes, start } = window;
    const goesOn = at <= this.lastPlace && this.lastPlace <= place;
    let line = goesOn ? this.lastLine : this.lines[block]!;
    let lineStart = goesOn ? this.lastStart : this.lineStart[block]!;
    for (let octet = (goesOn ? this.lastPlace : at) - start; octet < place - start; octet++) {
      if (bytes[octet] !== LINE_FEED) continue;
      line++;
      lineStart = start + octet + 1;
    }
    this.lastPlace = place;
    this.lastLine = line;
    this.lastStart = lineStart;
    if (lineStart >= at)
      return { line: line + 1, column: utf16Length(bytes, lineStart - start, place - start) + 1 };
    const first = this.firstOf(block, lineStart, window);
    const column = this.units[block]! + utf16Length(bytes, first - start, place - start) + 1;
    return { line: line + 1, column };
  }

  /** The octets of a line, without its line end, until other places are asked for. */
  line(line: number): Uint8Array {
    const start = this.startOf(line);
    const end = line < this.lineCount ? this.startOf(line + 1) - 1 : this.length;
    const { bytes, start: before, count } = this.views.at(start, end);
    const stop = end > start && bytes[end - 1 - before] === RETURN ? end - 1 : end;
    return bytes.subarray(start - before, Math.min(count, stop - before));
  }

  /** Where a line starts; 0 for the first. */
  private startOf(line: number): number {
    const { lines, views, length } = this;
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = low + ((high - low + 1) >>> 1);
      if (lines[middle]! < line - 1) low = middle;
      else high = middle - 1;
    }
    let missing = line - 1 - lines[low]!;
    if (missing <= 0) return 0;
    const at = low * BLOCK;
    const stop = Math.min(at + BLOCK, length);
    const { bytes, start } = views.at(at, stop);
    for (let octet = at - start; octet < stop - start; octet++)
      if (bytes[octet] === LINE_FEED && --missing === 0) return start + octet + 1;
    return stop;
  }
}

const blockOf = (offset: number): number => Math.floor(offset / BLOCK);
