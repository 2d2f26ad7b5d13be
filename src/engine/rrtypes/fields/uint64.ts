import { TokenFlag } from '../../text/tokens.ts';
import type { Content } from '../content.ts';
import type { Field } from './field.ts';

const OCTETS = 8;
const ZERO = 0x30;
const LIMIT = '18446744073709551615';

/** An unsigned decimal number of eight octets, more than the numbers of JavaScript hold. */
export const uint64 = (label: string): Field => ({
  label,
  width: OCTETS,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    const start = content.start[index]!;
    const stop = content.stop[index]!;
    if (!isDecimal(content, index)) return content.failToken('number/not-a-number', index, { limit: LIMIT });
    content.out.fill(0, content.at, content.at + OCTETS);
    for (let from = start; from < stop; from++)
      if (!append(content, content.bytes[from]! - ZERO))
        return content.failToken('number/too-large', index, { limit: LIMIT });
    content.at += OCTETS;
    return index + 1;
  },
  copy(wire, content) {
    if (wire.left < OCTETS) return false;
    for (let octet = 0; octet < OCTETS; octet++) content.out[content.at++] = wire.uint(1);
    return true;
  },
  print: (wire) => String((BigInt(wire.uint(4)) << 32n) | BigInt(wire.uint(4))),
});

function isDecimal(content: Content, index: number): boolean {
  const start = content.start[index]!;
  const stop = content.stop[index]!;
  if ((content.flags[index]! & TokenFlag.Quoted) !== 0 || start === stop) return false;
  for (let at = start; at < stop; at++)
    if (content.bytes[at]! < ZERO || content.bytes[at]! > ZERO + 9) return false;
  return true;
}

/** Ten times the number that stands at `content.at`, plus `digit`; false when that takes more octets. */
function append(content: Content, digit: number): boolean {
  const { out, at } = content;
  let carry = digit;
  for (let octet = at + OCTETS - 1; octet >= at; octet--) {
    const value = out[octet]! * 10 + carry;
    out[octet] = value;
    carry = value >> 8;
  }
  return carry === 0;
}
