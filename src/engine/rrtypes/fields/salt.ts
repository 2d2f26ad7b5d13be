import { hexDigit, hexOf } from '../../text/hex.ts';
import { TokenFlag } from '../../text/tokens.ts';
import type { Field } from './field.ts';

const HYPHEN = 0x2d;
const MAX_SALT = 255;

/** The salt of hashed names: up to 255 octets in hexadecimal digits without blanks, or `-` for none (RFC 5155 3.3). */
export const salt = (label: string): Field => ({
  label,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    if ((content.flags[index]! & TokenFlag.Quoted) !== 0) return content.failToken('content/quoted', index);
    const { bytes, out } = content;
    const start = content.start[index]!;
    const stop = content.stop[index]!;
    if (stop - start === 1 && bytes[start] === HYPHEN) {
      out[content.at++] = 0;
      return index + 1;
    }
    const lengthAt = content.at++;
    for (let from = start; from < stop; from++) {
      const digit = hexDigit(bytes[from]!);
      if (digit < 0) return content.failToken('hex/invalid-digit', index);
      if (from - start >= 2 * MAX_SALT) return content.failToken('nsec3/salt-too-long', index);
      if (((from - start) & 1) === 0) out[content.at] = digit << 4;
      else out[content.at++]! |= digit;
    }
    if (((stop - start) & 1) === 1)
      return content.failToken('hex/odd-length', index, { length: stop - start });
    out[lengthAt] = (stop - start) >> 1;
    return index + 1;
  },
  readPlain(content, from) {
    const { bytes, out } = content;
    const lengthAt = content.at;
    let to = lengthAt + 1;
    let at = from;
    if (bytes[at] === HYPHEN) at++;
    else
      for (; to <= lengthAt + MAX_SALT; to++, at += 2) {
        const octet = (hexDigit(bytes[at]!) << 4) | hexDigit(bytes[at + 1]!);
        if (octet < 0) break;
        out[to] = octet;
      }
    out[lengthAt] = to - lengthAt - 1;
    content.at = to;
    return at === from ? -1 : at;
  },
  copy(wire, content) {
    if (wire.left < 1 || wire.left < wire.bytes[wire.at]! + 1) return false;
    for (let left = wire.bytes[wire.at]! + 1; left > 0; left--) content.out[content.at++] = wire.uint(1);
    return true;
  },
  print(wire) {
    let left = wire.uint(1);
    if (left === 0) return '-';
    let text = '';
    for (; left > 0; left--) text += hexOf(wire.uint(1));
    return text;
  },
});
