import { LineIndex } from '../text/line-index.ts';
import { TextViews, VIEW } from '../text/text-views.ts';
import type { Text } from '../text/text-window.ts';
import { zoneLimits } from './zone-limits.ts';

/** A text that records were read from: the zone file, or one it includes. */
export interface Source {
  readonly file: string | undefined;
  readonly text: Text;
  /** What it is looked at through when it has been read. */
  readonly views: TextViews;
  /** What is added to an offset into the text to make a place. */
  readonly base: number;
}

/** Where an octet stands; line and column count from 1, columns in UTF-16 units. */
export interface Position {
  readonly source: Source;
  readonly line: number;
  readonly column: number;
}

/** The texts of a zone. Places count octets over all of them, so that one number says file and offset. */
export class Sources {
  readonly list: Source[] = [];
  /** Made for the first finding: most zones have none. */
  private lines: Map<Source, LineIndex> | undefined = undefined;
  private end = 0;
  private readonly limit: number;
  private readonly view: number;

  /** `limit`: octets of all texts together; `view`: those that are looked at again at once. */
  constructor(limit: number = zoneLimits.text, view: number = VIEW) {
    this.limit = limit;
    this.view = view;
  }

  /** Takes a text in; undefined when the texts together would pass the limit. */
  add(file: string | undefined, text: Text): Source | undefined {
    if (this.end + text.length + 1 > this.limit) return undefined;
    const source = { file, text, views: new TextViews(text, this.view), base: this.end };
    // One more, so that the end of a text and the start of the next are two places.
    this.end += text.length + 1;
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
    return { source, ...this.linesOf(source).locate(place - source.base) };
  }

  /** The octets of a line (from 1) of the text `file`, without its line end, until others are asked for. */
  line(file: string | undefined, line: number): Uint8Array {
    const source = this.list.find((one) => one.file === file) ?? this.list[0]!;
    return this.linesOf(source).line(line);
  }

  private linesOf(source: Source): LineIndex {
    this.lines ??= new Map();
    let lines = this.lines.get(source);
    if (lines === undefined) {
      lines = new LineIndex(source.views, source.text.length);
      this.lines.set(source, lines);
    }
    return lines;
  }
}
