/** How a token was written. */
export const TokenFlag = {
  /** Between double quotes; `start` and `stop` lie inside them. */
  Quoted: 1,
  /** Holds at least one backslash. */
  Escaped: 2,
  /** Holds a control octet or an octet from 0x80. */
  Odd: 4,
} as const;

/**
 * More tokens than any record can use: RDATA of 65535 octets written as hexadecimal digits with a blank
 * after each has 131,070. What follows is counted as overflow, so that hostile input costs no memory.
 */
export const MAX_TOKENS = 1 << 18;

/** The words of one entry, in columns over the octets they stand in. */
export class Tokens {
  bytes: Uint8Array = new Uint8Array(0);
  start: Uint32Array = new Uint32Array(64);
  stop: Uint32Array = new Uint32Array(64);
  flags: Uint8Array = new Uint8Array(64);
  count = 0;
  /** Whether tokens were left out because there were more than `MAX_TOKENS`. */
  overflow = false;

  push(start: number, stop: number, flags: number): void {
    const index = this.count;
    if (index === this.start.length && !this.grow()) return;
    this.start[index] = start;
    this.stop[index] = stop;
    this.flags[index] = flags;
    this.count = index + 1;
  }

  private grow(): boolean {
    const capacity = this.start.length * 4;
    if (capacity > MAX_TOKENS) {
      this.overflow = true;
      return false;
    }
    this.start = widen(this.start, new Uint32Array(capacity));
    this.stop = widen(this.stop, new Uint32Array(capacity));
    this.flags = widen(this.flags, new Uint8Array(capacity));
    return true;
  }
}

function widen<Column extends Uint32Array | Uint8Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
