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
