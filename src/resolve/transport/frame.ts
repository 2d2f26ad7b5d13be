/** Puts its length before a message (RFC 1035 4.2.2). */
export function frame(message: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(2 + message.length);
  bytes[0] = message.length >> 8;
  bytes[1] = message.length;
  bytes.set(message, 2);
  return bytes;
}

/** Gathers the first message of a stream. */
export class FrameReader {
  #length = 0;
  #lengthOctets = 0;
  #message: Uint8Array | undefined;
  #filled = 0;

  /** The message, once all of it is there; what follows it is left. */
  take(bytes: Uint8Array): Uint8Array | undefined {
    let at = 0;
    while (this.#lengthOctets < 2 && at < bytes.length) {
      this.#length = (this.#length << 8) | bytes[at++]!;
      this.#lengthOctets++;
    }
    if (this.#lengthOctets < 2) return undefined;
    this.#message ??= new Uint8Array(this.#length);
    const part = bytes.subarray(at, at + this.#length - this.#filled);
    this.#message.set(part, this.#filled);
    this.#filled += part.length;
    return this.#filled === this.#length ? this.#message : undefined;
  }
}
