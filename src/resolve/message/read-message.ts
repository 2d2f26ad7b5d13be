import { type Layout, uint16 } from './guard.ts';
import { type Message, type ResourceRecord, RrType } from './message.ts';
import { readOpt } from './opt.ts';
import { NameTexts } from './wire-name.ts';

/** TXT records, and octets of their texts, that are looked at in one message. */
const MAX_TEXTS = 100;
const MAX_TEXT_OCTETS = 16 * 1024;
/** RFC 2181 8: a TTL with the highest bit set counts as zero. */
const MAX_TTL = 0x7fffffff;

export interface Reading {
  readonly message: Message;
  /** As it came, of any length. */
  readonly cookie: Uint8Array | undefined;
}

/** Reads a message that the guard looked over, into copies; undefined when there is more in it than we look at. */
export function readMessage(message: Uint8Array, layout: Layout): Reading | undefined {
  // A Buffer would hand out views instead of copies.
  const bytes = new Uint8Array(message.buffer, message.byteOffset, message.length);
  const opt = layout.opt < 0 ? undefined : readOpt(bytes, layout.opt);
  const reader = new RecordReader(bytes, layout);
  const answer = reader.section(layout.counts[0]);
  const authority = reader.section(layout.counts[1]);
  const additional = reader.section(layout.counts[2]);
  if (reader.isTooMuch) return undefined;
  const [high, low] = [bytes[2]!, bytes[3]!];
  return {
    cookie: opt?.cookie,
    // RFC 1035 4.1.1, RFC 4035 3.
    message: {
      rcode: (low & 0x0f) | (opt === undefined ? 0 : opt.rcode),
      aa: (high & 0x04) !== 0,
      tc: (high & 0x02) !== 0,
      ra: (low & 0x80) !== 0,
      ad: (low & 0x20) !== 0,
      hasOpt: opt !== undefined,
      extendedErrors: opt === undefined ? [] : opt.extendedErrors,
      answer,
      authority,
      additional,
    },
  };
}

class RecordReader {
  #texts = 0;
  #textOctets = 0;
  #next = 0;
  readonly #bytes: Uint8Array;
  readonly #layout: Layout;
  readonly #names: NameTexts;

  constructor(bytes: Uint8Array, layout: Layout) {
    this.#bytes = bytes;
    this.#layout = layout;
    this.#names = new NameTexts(bytes);
  }

  get isTooMuch(): boolean {
    return this.#texts > MAX_TEXTS || this.#textOctets > MAX_TEXT_OCTETS || this.#names.isTooMuch;
  }

  /** The next so many records, without the OPT record. */
  section(count: number): ResourceRecord[] {
    const records: ResourceRecord[] = [];
    for (const end = this.#next + count; this.#next < end; this.#next++) {
      const owner = this.#layout.places[2 * this.#next]!;
      const fixed = this.#layout.places[2 * this.#next + 1]!;
      if (fixed !== this.#layout.opt) records.push(this.#record(owner, fixed));
    }
    return records;
  }

  #record(ownerAt: number, fixed: number): ResourceRecord {
    const bytes = this.#bytes;
    const type = uint16(bytes, fixed);
    const seconds = uint16(bytes, fixed + 4) * 0x10000 + uint16(bytes, fixed + 6);
    const owner = this.#names.at(ownerAt);
    const ttl = seconds > MAX_TTL ? 0 : seconds;
    const at = fixed + 10;
    const end = at + uint16(bytes, fixed + 8);
    switch (type) {
      case RrType.A:
        return { owner, ttl, type: 'A', address: bytes.slice(at, end) };
      case RrType.AAAA:
        return { owner, ttl, type: 'AAAA', address: bytes.slice(at, end) };
      case RrType.NS:
        return { owner, ttl, type: 'NS', target: this.#names.at(at) };
      case RrType.CNAME:
        return { owner, ttl, type: 'CNAME', target: this.#names.at(at) };
      case RrType.DNAME:
        return { owner, ttl, type: 'DNAME', target: this.#names.at(at) };
      case RrType.SOA: {
        const minimum = uint16(bytes, end - 4) * 0x10000 + uint16(bytes, end - 2);
        return { owner, ttl, type: 'SOA', minimum };
      }
      case RrType.TXT:
        return { owner, ttl, type: 'TXT', text: this.#text(at, end) };
      default:
        return { owner, ttl, type };
    }
  }

  /** Beyond the limits nothing is copied any more. */
  #text(start: number, end: number): Uint8Array {
    this.#texts++;
    this.#textOctets += end - start;
    if (this.isTooMuch) return new Uint8Array(0);
    const text = new Uint8Array(end - start);
    let to = 0;
    for (let at = start; at < end; )
      for (let left = this.#bytes[at++]!; left > 0; left--) text[to++] = this.#bytes[at++]!;
    return text.subarray(0, to);
  }
}
