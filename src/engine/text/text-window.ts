const LINE_FEED = 0x0a;
const RETURN = 0x0d;
/** Zeros stand behind the last octet, so that who looks one too far sees no others. */
const MARGIN = 4;

/** Octets that lie elsewhere: any part of them can be read, and read again. */
export interface StoredText {
  /** How many there are. */
  readonly length: number;
  /** Puts octets from `position` on into `into`, at least one; answers how many, 0 where the text ends. */
  read(into: Uint8Array, position: number): number;
}

/** The octets of a zone, at hand or elsewhere. */
export type Text = Uint8Array | StoredText;

/** From here on there is room for all of the text at once: what is not written to costs nothing, but what grows is there twice. */
const LARGE = 2 ** 23;

/** The part of a text that is at hand: all of it, or what was read last. */
export class TextWindow {
  /** The octets at hand, `count` of them; what lies behind these is not of the text. */
  bytes: Uint8Array;
  /** Where in the text the first of them stands. */
  start = 0;
  count = 0;
  /**
   * Behind the last line end at hand of which the next octet is at hand too, since that may be its second, or start an entry; 0
   * without one. Where the text ends, all is.
   */
  linesEnd = 0;
  /** Octets of the text; one that turns out to be shorter ends where it ends. */
  length: number;
  private readonly text: StoredText | undefined;
  /** How many are read at once. */
  readonly step: number;

  /** `room`: where octets are put that lie elsewhere, as far as they fit. */
  constructor(text: Text, room: Uint8Array) {
    this.length = text.length;
    this.step = Math.max(1, room.length - MARGIN);
    const isAtHand = text instanceof Uint8Array;
    this.text = isAtHand ? undefined : text;
    this.bytes = isAtHand ? text : room;
    if (isAtHand) this.count = this.linesEnd = text.length;
    else room.fill(0, 0, MARGIN);
  }

  /** Whether the text ends with what is at hand. */
  get isLast(): boolean {
    return this.start + this.count >= this.length;
  }

  /** Whether the octets of the text from `start` to `stop`, as far as there are any, are at hand. */
  holds(start: number, stop: number): boolean {
    return start >= this.start && (stop <= this.start + this.count || this.isLast);
  }

  /** Moves to the octet `from` of the text; `least` octets from there on are at hand then, as far as there are so many. */
  move(from: number, least: number): void {
    if (this.text === undefined) return;
    const offset = from - this.start;
    const kept = offset >= 0 && offset < this.count ? this.count - offset : 0;
    const wanted = Math.max(kept, Math.min(least, this.length - from));
    this.keep(offset, kept, wanted + MARGIN, this.length - from + MARGIN);
    this.start = from;
    this.count = kept;
    while (this.count < wanted) {
      const read = this.text.read(this.bytes.subarray(this.count, wanted), from + this.count);
      this.count += read;
      if (read > 0) continue;
      this.length = Math.min(this.length, from + this.count);
      break;
    }
    this.bytes.fill(0, this.count, this.count + MARGIN);
    this.linesEnd = this.findLinesEnd();
  }

  private keep(offset: number, kept: number, room: number, most: number): void {
    const { bytes } = this;
    if (room <= bytes.length) {
      if (kept > 0) bytes.copyWithin(0, offset, offset + kept);
      return;
    }
    this.bytes = new Uint8Array(room < LARGE ? room : most);
    if (kept > 0) this.bytes.set(bytes.subarray(offset, offset + kept));
  }

  private findLinesEnd(): number {
    const { bytes, count } = this;
    if (this.isLast) return count;
    if (count < 3) return 0;
    const feed = bytes.lastIndexOf(LINE_FEED, count - 2);
    return (feed < 0 ? bytes.lastIndexOf(RETURN, count - 3) : feed) + 1;
  }
}
