/** Wire form that is read from the left. */
export class WireReader {
  readonly bytes: Uint8Array;
  at: number;
  readonly end: number;

  constructor(bytes: Uint8Array, at: number, end: number) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  get left(): number {
    return this.end - this.at;
  }

  /** The next `width` octets as an unsigned number; the caller has looked at `left`. */
  uint(width: number): number {
    let value = 0;
    for (let count = 0; count < width; count++) value = value * 256 + this.bytes[this.at++]!;
    return value;
  }
}

/** Two octets as a number, without a reader: for rules that look at a field of every record. */
export const uint16At = (bytes: Uint8Array, at: number): number => (bytes[at]! << 8) | bytes[at + 1]!;

/** Four octets as a number. */
export const uint32At = (bytes: Uint8Array, at: number): number =>
  ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;
