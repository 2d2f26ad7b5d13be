import { hexDigit, hexOf } from '../../text/hex.ts';
import { TokenFlag } from '../../text/tokens.ts';
import type { Field } from './field.ts';

const ZERO = 0x30;
const X = 0x78;
const DOT = 0x2e;

/** `0x` and hexadecimal digits, with dots for the reader anywhere behind it (RFC 1706 5). */
export const nsapAddress = (label: string): Field => ({
  label,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    if ((content.flags[index]! & TokenFlag.Quoted) !== 0) return content.failToken('content/quoted', index);
    const { bytes, out, limit } = content;
    const start = content.start[index]!;
    const stop = content.stop[index]!;
    if (stop - start < 2 || bytes[start] !== ZERO || (bytes[start + 1]! | 0x20) !== X)
      return content.failToken('nsap/form', index);
    let at = content.at;
    let digits = 0;
    let high = 0;
    for (let from = start + 2; from < stop; from++) {
      if (bytes[from] === DOT) continue;
      const digit = hexDigit(bytes[from]!);
      if (digit < 0) return content.failToken('nsap/form', index);
      if ((digits++ & 1) === 0) {
        high = digit << 4;
        continue;
      }
      if (at >= limit) return content.failToken('content/too-long', index);
      out[at++] = high | digit;
    }
    if (digits === 0) return content.failToken('nsap/form', index);
    if ((digits & 1) === 1) return content.failToken('hex/odd-length', index, { length: digits });
    content.at = at;
    return index + 1;
  },
  copy(wire, content) {
    if (wire.left === 0) return false;
    while (wire.left > 0) content.out[content.at++] = wire.bytes[wire.at++]!;
    return true;
  },
  print(wire) {
    let text = '0x';
    while (wire.left > 0) text += hexOf(wire.uint(1));
    return text;
  },
});
