import { utf16Length } from '../text/utf8.ts';
import { BLOCK, countBlocks, type Utf16Blocks, unitsBefore } from '../text/utf16-blocks.ts';
import { zoneLimits } from './zone-limits.ts';

/** A text that records were read from: the zone file, or one it includes. */
export interface Source {
  readonly file: string | undefined;
  readonly bytes: Uint8Array;
  /** What is added to an offset into `bytes` to make a place. */
  readonly base: number;
}

/** Where an octet stands; line and column count from 1, columns in UTF-16 units. */
export interface Position {
  readonly source: Source;
  readonly line: number;
  readonly column: number;
}

/** A line that is too long to be counted for each finding in it. */
interface LongLine {
  readonly line: Uint8Array;
  readonly blocks: Utf16Blocks;
}

/** The texts of a zone. Places count octets over all of them, so that one number says file and offset. */
export class Sources {
  readonly list: Source[] = [];
  /** Made for the first finding: most zones have none. */
  private lineStarts: Map<Source, Uint32Array> | undefined = undefined;
  private longLines: Map<Uint8Array, Map<number, LongLine>> | undefined = undefined;
  private end = 0;
  private readonly limit: number;

  /** `limit`: octets of all texts together. */
  constructor(limit: number = zoneLimits.text) {
    this.limit = limit;
  }

  /** Takes a text in; undefined when the texts together would pass the limit. */
  add(file: string | undefined, bytes: Uint8Array): Source | undefined {
    if (this.end + bytes.length + 1 > this.limit) return undefined;
    const source = { file, bytes, base: this.end };
    // One more, so that the end of a text and the start of the next are two places.
    this.end += bytes.length + 1;
    this.list.push(source);
    return source;
  }

  sourceOf(place: number): Source {
    let low = 0;
    let high = this.list.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.list[middle]!.base <= place) low = middle;
      else high = middle - 1;
    }
    return this.list[low]!;
  }

  locate(place: number): Position {
    const source = this.sourceOf(place);
    const offset = Math.min(place - source.base, source.bytes.length);
    const starts = this.startsOf(source);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      // There may be more lines than fit into 31 bits.
      const middle = low + ((high - low + 1) >>> 1);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { source, line: low + 1, column: this.columnOf(source.bytes, starts[low]!, offset) };
  }

  private columnOf(bytes: Uint8Array, lineStart: number, offset: number): number {
    if (offset - lineStart <= BLOCK) return utf16Length(bytes, lineStart, offset) + 1;
    this.longLines ??= new Map();
    let long = this.longLines.get(bytes)?.get(lineStart);
    if (long === undefined) {
      const lineEnd = bytes.indexOf(0x0a, lineStart);
      const line = bytes.subarray(lineStart, lineEnd < 0 ? bytes.length : lineEnd);
      long = { line, blocks: countBlocks(line) };
      const known = this.longLines.get(bytes) ?? new Map<number, LongLine>();
      this.longLines.set(bytes, known.set(lineStart, long));
    }
    return unitsBefore(long.line, long.blocks, offset - lineStart) + 1;
  }

  /** The octets of a line (from 1) of the text `file`, without its line end. */
  line(file: string | undefined, line: number): Uint8Array {
    const source = this.list.find((one) => one.file === file) ?? this.list[0]!;
    const starts = this.startsOf(source);
    const start = starts[line - 1]!;
    let stop = line < starts.length ? starts[line]! - 1 : source.bytes.length;
    if (stop > start && source.bytes[stop - 1] === 0x0d) stop--;
    return source.bytes.subarray(start, stop);
  }

  private startsOf(source: Source): Uint32Array {
    this.lineStarts ??= new Map();
    let starts = this.lineStarts.get(source);
    if (starts === undefined) {
      starts = lineStarts(source.bytes);
      this.lineStarts.set(source, starts);
    }
    return starts;
  }
}

function lineStarts(bytes: Uint8Array): Uint32Array {
  let lines = 1;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0x0a) lines++;
  const starts = new Uint32Array(lines);
  let line = 1;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0x0a) starts[line++] = at + 1;
  return starts;
}
