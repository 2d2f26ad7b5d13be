import { hexDigit, hexOf } from '../../text/hex.ts';
import { TokenFlag } from '../../text/tokens.ts';
import type { Field } from './field.ts';

const PLUS = 0x2b;
const DOT = 0x2e;
const ZERO = 0x30;
/** The octet that the wire form starts with. */
const END_SYSTEM = 0;
const TELEPHONE = 1;

/** The address of an end system in hexadecimal digits, or `+` and a telephone number, single dots between (af-dans-0152 5.2). */
export const atmAddress = (label: string): Field => ({
  label,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    if ((content.flags[index]! & TokenFlag.Quoted) !== 0) return content.failToken('content/quoted', index);
    const { bytes, out, limit } = content;
    const start = content.start[index]!;
    const isNumber = bytes[start] === PLUS;
    let at = content.at;
    out[at++] = isNumber ? TELEPHONE : END_SYSTEM;
    let digits = 0;
    let afterDigit = false;
    for (let from = isNumber ? start + 1 : start; from < content.stop[index]!; from++) {
      const octet = bytes[from]!;
      if (octet === DOT && afterDigit) {
        afterDigit = false;
        continue;
      }
      const digit = hexDigit(octet);
      if (digit < 0 || (isNumber && digit > 9)) return content.failToken('atma/form', index);
      if (at >= limit) return content.failToken('content/too-long', index);
      if (isNumber) out[at++] = octet;
      else if ((digits & 1) === 0) out[at] = digit << 4;
      else out[at++]! |= digit;
      digits++;
      afterDigit = true;
    }
    if (!afterDigit) return content.failToken('atma/form', index);
    if (!isNumber && (digits & 1) === 1)
      return content.failToken('hex/odd-length', index, { length: digits });
    content.at = at;
    return index + 1;
  },
  copy(wire, content) {
    if (wire.left < 2) return false;
    const format = wire.uint(1);
    content.out[content.at++] = format;
    while (wire.left > 0) {
      const octet = wire.uint(1);
      content.out[content.at++] = octet;
      if (format === TELEPHONE && (octet < ZERO || octet > ZERO + 9)) return false;
    }
    return format <= TELEPHONE;
  },
  print(wire) {
    const isNumber = wire.uint(1) === TELEPHONE;
    let text = isNumber ? '+' : '';
    while (wire.left > 0) text += isNumber ? String.fromCharCode(wire.uint(1)) : hexOf(wire.uint(1));
    return text;
  },
});
