import { decimal } from '../../text/decimal.ts';
import { TokenFlag } from '../../text/tokens.ts';
import type { Content } from '../content.ts';
import { readDigits } from './digits.ts';
import type { Field } from './field.ts';
import { uintText } from './uint-text.ts';

/** An unsigned decimal number of `width` octets. */
function uint(label: string, width: 1 | 2 | 4): Field {
  const limit = 256 ** width - 1;
  return {
    label,
    width,
    read(content, index) {
      if (index >= content.count) return content.failMissing();
      if ((content.flags[index]! & TokenFlag.Quoted) !== 0) return content.failToken('content/quoted', index);
      const value = decimal(content.bytes, content.start[index]!, content.stop[index]!, limit);
      if (value < 0)
        return content.failToken(value === -2 ? 'number/too-large' : 'number/not-a-number', index, { limit });
      writeUint(content, value, width);
      return index + 1;
    },
    readText: uintText(width),
    readPlain(content, from) {
      const at = readDigits(content, from, limit);
      if (at < 0) return -1;
      if (width === 1) content.out[content.at] = content.number;
      else if (width === 2) content.outView.setUint16(content.at, content.number);
      else content.outView.setUint32(content.at, content.number);
      content.at += width;
      return at;
    },
    copy(wire, content) {
      if (wire.left < width) return false;
      writeUint(content, wire.uint(width), width);
      return true;
    },
    print: (wire) => String(wire.uint(width)),
  };
}

/** Writes the low `width` octets of `value`. */
export function writeUint(content: Content, value: number, width: number): void {
  const { out } = content;
  for (let shift = (width - 1) * 8; shift >= 0; shift -= 8) out[content.at++] = value >>> shift;
}

export const uint8 = (label: string): Field => uint(label, 1);
export const uint16 = (label: string): Field => uint(label, 2);
export const uint32 = (label: string): Field => uint(label, 4);
