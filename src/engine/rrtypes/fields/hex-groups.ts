import { hexDigit } from '../../text/hex.ts';
import { TokenFlag } from '../../text/tokens.ts';
import type { Field } from './field.ts';

const COLON = 0x3a;
const GROUPS = 4;
const DIGITS = 4;

/** 64 bits as four groups of hexadecimal digits with colons between, none of them left out (RFC 6742 2.1.2, 2.3.2). */
export const hexGroups = (label: string): Field => ({
  label,
  width: GROUPS * 2,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    if ((content.flags[index]! & TokenFlag.Quoted) !== 0) return content.failToken('content/quoted', index);
    const { bytes, out } = content;
    const stop = content.stop[index]!;
    let at = content.at;
    let groups = 0;
    let digits = 0;
    let value = 0;
    for (let from = content.start[index]!; from <= stop; from++) {
      if (from === stop || bytes[from] === COLON) {
        if (digits === 0 || groups === GROUPS) return content.failToken('ilnp/form', index);
        out[at++] = value >> 8;
        out[at++] = value;
        groups++;
        digits = 0;
        value = 0;
        continue;
      }
      const digit = hexDigit(bytes[from]!);
      if (digit < 0 || digits === DIGITS) return content.failToken('ilnp/form', index);
      value = (value << 4) | digit;
      digits++;
    }
    if (groups < GROUPS) return content.failToken('ilnp/form', index);
    content.at = at;
    return index + 1;
  },
  copy(wire, content) {
    if (wire.left < GROUPS * 2) return false;
    for (let octet = 0; octet < GROUPS * 2; octet++) content.out[content.at++] = wire.uint(1);
    return true;
  },
  print: (wire) =>
    Array.from({ length: GROUPS }, () => wire.uint(2).toString(16).padStart(DIGITS, '0')).join(':'),
});
