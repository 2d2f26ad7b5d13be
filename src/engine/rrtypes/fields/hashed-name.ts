import { base32Of, base32Value, NOT_BASE32 } from '../../text/base32.ts';
import { TokenFlag } from '../../text/tokens.ts';
import type { Field } from './field.ts';

/** Octets of SHA-1, the only hash that NSEC3 has (RFC 5155 11), and the characters that stand for them. */
const SHA1 = 1;
const HASH_OCTETS = 20;
const CHARACTERS = 32;
/** Another hash would have to fit into a label all the same. */
const MOST_OCTETS = 39;

/**
 * The hash of a name in base32hex, without padding and blanks and in any case (RFC 5155 3.1.7, 3.3). Which hash it is, the record's first
 * octet says.
 */
export const hashedName = (label: string): Field => ({
  label,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    if ((content.flags[index]! & TokenFlag.Quoted) !== 0) return content.failToken('content/quoted', index);
    const { bytes, out } = content;
    const start = content.start[index]!;
    const stop = content.stop[index]!;
    for (let from = start; from < stop; from++)
      if (base32Value[bytes[from]!] === NOT_BASE32)
        return content.fail('base32/invalid-character', from, from + 1);
    const length = stop - start;
    const octets = (length * 5) >> 3;
    if (out[content.begin] === SHA1) {
      if (length !== CHARACTERS) return content.failToken('nsec3/hash-length', index, { length });
    } else if (octets > MOST_OCTETS || !isWhole(bytes, stop, length))
      return content.failToken('nsec3/hash-form', index, { length });
    out[content.at++] = octets;
    let group = 0;
    let have = 0;
    for (let from = start; from < stop; from++) {
      group = ((group << 5) | base32Value[bytes[from]!]!) & 0xfff;
      have += 5;
      if (have < 8) continue;
      have -= 8;
      out[content.at++] = group >> have;
    }
    return index + 1;
  },
  readPlain(content, from) {
    const { out, outView } = content;
    let to = content.at;
    out[to++] = HASH_OCTETS;
    // Eight characters of five bits are five octets.
    for (let at = from; at < from + CHARACTERS; at += 8, to += 5) {
      const first = fourCharacters(content.text, at);
      const second = first < 0 ? -1 : fourCharacters(content.text, at + 4);
      if (second < 0) return -1;
      outView.setInt32(to, (first << 12) | (second >> 8));
      out[to + 4] = second;
    }
    content.at = to;
    return from + CHARACTERS;
  },
  copy(wire, content) {
    if (wire.left < 1) return false;
    const octets = wire.bytes[wire.at]!;
    const isLong = content.out[content.begin] === SHA1 ? octets === HASH_OCTETS : octets <= MOST_OCTETS;
    if (!isLong || octets === 0 || wire.left < 1 + octets) return false;
    for (let left = 1 + octets; left > 0; left--) content.out[content.at++] = wire.uint(1);
    return true;
  },
  print(wire) {
    const start = wire.at + 1;
    wire.at = start + wire.bytes[wire.at]!;
    return base32Of(wire.bytes, start, wire.at);
  },
});

/** Whether characters up to `stop` stand for whole octets: less than one character is left over, and that is zero. */
function isWhole(bytes: Uint8Array, stop: number, length: number): boolean {
  const left = (length * 5) & 7;
  return left < 5 && (base32Value[bytes[stop - 1]!]! & ((1 << left) - 1)) === 0;
}

/** The 20 bits of four characters, or -1. */
function fourCharacters(text: DataView, at: number): number {
  const four = text.getInt32(at, true);
  const one = base32Value[four & 0xff]!;
  const two = base32Value[(four >>> 8) & 0xff]!;
  const three = base32Value[(four >>> 16) & 0xff]!;
  const last = base32Value[four >>> 24]!;
  if ((one | two | three | last) === NOT_BASE32) return -1;
  return (one << 15) | (two << 10) | (three << 5) | last;
}
