const FIRST_ROOM = 1024;
/** Octets that a UTF-16 unit takes at most. */
const MOST_OCTETS = 3;

/**
 * A text that is put together of a million others, as octets: joined strings would keep all their parts alive, and V8 would move
 * them to where it seldom looks for garbage.
 */
export class GatheredText {
  private room: Buffer = Buffer.alloc(0);
  private used = 0;
  private readonly separator: string;

  /** `separator`: what stands between two texts. */
  constructor(separator: string) {
    this.separator = separator;
  }

  /** Octets of it so far. */
  get length(): number {
    return this.used;
  }

  add(text: string): void {
    if (this.used > 0) this.write(this.separator);
    this.write(text);
  }

  /** The text, which starts anew. */
  take(): string {
    const text = this.room.toString('utf8', 0, this.used);
    this.used = 0;
    return text;
  }

  private write(text: string): void {
    const needed = this.used + MOST_OCTETS * text.length;
    if (needed > this.room.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed, 2 * this.room.length, FIRST_ROOM));
      this.room.copy(larger, 0, 0, this.used);
      this.room = larger;
    }
    this.used += this.room.write(text, this.used, 'utf8');
  }
}
