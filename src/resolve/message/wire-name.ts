import { MAX_NAME } from '../../engine/name/limits.ts';
import { printName } from '../../engine/name/print-name.ts';

/** Octets of a message before its first name, where no pointer may lead (RFC 1035 4.1.1). */
export const HEADER = 12;
/** The largest length of a label; what is above it is a pointer or undefined (RFC 1035 4.1.4). */
const MAX_LENGTH_OCTET = 0x3f;
const POINTER = 0xc0;
const DOT = 0x2e;
/** One for each label that a name can have, so that no chain of pointers costs more than a name. */
const MAX_POINTERS = 127;

/**
 * Where the name at `at` ends, or -1 when it is none. A pointer must lead behind the header and before everything that
 * was read of the name so far, which leaves no loops.
 */
export function endOfName(bytes: Uint8Array, at: number): number {
  let end = -1;
  let segment = at;
  let octets = 1;
  let pointers = 0;
  let from = at;
  while (from < bytes.length) {
    const length = bytes[from]!;
    if (length === 0) return end < 0 ? from + 1 : end;
    if (length <= MAX_LENGTH_OCTET) {
      octets += length + 1;
      if (octets > MAX_NAME) return -1;
      from += length + 1;
      continue;
    }
    if (length < POINTER || from + 1 >= bytes.length) return -1;
    const target = targetAt(bytes, from);
    if (target < HEADER || target >= segment || ++pointers > MAX_POINTERS) return -1;
    if (end < 0) end = from + 2;
    segment = target;
    from = target;
  }
  return -1;
}

/** Octets of all names of a message without pointers that are looked at: a message can hold a million. */
const MAX_OCTETS = 16 * 1024;

/** Names that are looked through one by one. */
const FEW = 8;

/** The texts of the names of one message, which `endOfName` found to be names. */
export class NameTexts {
  readonly #bytes: Uint8Array;
  /** Where they begin, and the texts: a message has few, and a map costs more than to look through those. */
  readonly #starts: number[] = [];
  readonly #texts: string[] = [];
  /** Those after the first few. */
  #more: Map<number, string> | undefined;
  #octets = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Whether there were more names than we look at. */
  get isTooMuch(): boolean {
    return this.#octets > MAX_OCTETS;
  }

  /** Folded, with the final dot, what is special escaped. */
  at(at: number): string {
    // Most names are a pointer and nothing else, and many point to the same place.
    let start = at;
    while (this.#bytes[start]! >= POINTER) start = targetAt(this.#bytes, start);
    const place = this.#starts.indexOf(start);
    const known = place < 0 ? this.#more?.get(start) : this.#texts[place];
    if (known !== undefined || this.isTooMuch) return known ?? '';
    const text = this.#read(start);
    this.#keep(start, text);
    return text;
  }

  #keep(start: number, text: string): void {
    if (this.#starts.length < FEW) {
      this.#starts.push(start);
      this.#texts.push(text);
    } else {
      this.#more ??= new Map();
      this.#more.set(start, text);
    }
  }

  #read(start: number): string {
    const length = unpack(this.#bytes, start);
    this.#octets += length;
    for (let at = 0; at < length; at++) if (plain[dotted[at]!] === 0) return printName(wire, 0);
    // The first dot stands before the first label; the root is all dot.
    return dotted.toString('latin1', length === 1 ? 0 : 1, length);
  }
}

/**
 * Where a name is put without pointers and folded, and the same with dots for the lengths of its labels, and with a zero
 * for each dot that is none.
 */
const wire = new Uint8Array(MAX_NAME);
const dotted = Buffer.alloc(MAX_NAME);

function unpack(bytes: Uint8Array, start: number): number {
  let from = start;
  let to = 0;
  while (true) {
    const length = bytes[from]!;
    if (length >= POINTER) {
      from = targetAt(bytes, from);
      continue;
    }
    wire[to] = length;
    dotted[to++] = DOT;
    if (length === 0) return to;
    for (const stop = from + 1 + length; ++from < stop; to++) {
      const octet = folded(bytes[from]!);
      wire[to] = octet;
      dotted[to] = octet === DOT ? 0 : octet;
    }
  }
}

const targetAt = (bytes: Uint8Array, at: number): number =>
  ((bytes[at]! & MAX_LENGTH_OCTET) << 8) | bytes[at + 1]!;

/** ASCII letters in lower case (RFC 4343 3). */
export const folded = (octet: number): number => (octet >= 0x41 && octet <= 0x5a ? octet | 0x20 : octet);

/** 1 for octets that nearly all names are made of, and that are written as they are, and for the dots between labels. */
const plain = Uint8Array.from({ length: 256 }, (_, octet) =>
  /[a-z0-9_.-]/.test(String.fromCharCode(octet)) ? 1 : 0,
);
