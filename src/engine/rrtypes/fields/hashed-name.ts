import { base32Of, base32Value, NOT_BASE32 } from '../../text/base32.ts';
import { TokenFlag } from '../../text/tokens.ts';
import type { Field } from './field.ts';

/** Octets of SHA-1, the only hash that NSEC3 has (RFC 5155 11). */
const HASH_OCTETS = 20;
const CHARACTERS = 32;

/** The hash of a name in base32hex, without padding and blanks and in any case (RFC 5155 3.1.7, 3.3). */
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
    // 32 characters of five bits are 20 octets to the bit: nothing is cut off, nothing is left.
    const length = stop - start;
    if (length !== CHARACTERS) return content.failToken('nsec3/hash-length', index, { length });
    out[content.at++] = HASH_OCTETS;
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
  copy(wire, content) {
    if (wire.left < 1 + HASH_OCTETS || wire.bytes[wire.at] !== HASH_OCTETS) return false;
    for (let left = 1 + HASH_OCTETS; left > 0; left--) content.out[content.at++] = wire.uint(1);
    return true;
  },
  print(wire) {
    const start = wire.at + 1;
    wire.at = start + HASH_OCTETS;
    return base32Of(wire.bytes, start, wire.at);
  },
});
