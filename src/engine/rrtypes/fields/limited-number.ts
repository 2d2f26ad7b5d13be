import { decimal } from '../../text/decimal.ts';
import { TokenFlag } from '../../text/tokens.ts';
import { readDigits } from './digits.ts';
import type { Field } from './field.ts';

/** A decimal number in one octet that is at most `limit`. */
export const limitedNumber = (label: string, limit: number): Field => ({
  label,
  width: 1,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    if ((content.flags[index]! & TokenFlag.Quoted) !== 0) return content.failToken('content/quoted', index);
    const value = decimal(content.bytes, content.start[index]!, content.stop[index]!, limit);
    if (value < 0)
      return content.failToken(value === -2 ? 'number/too-large' : 'number/not-a-number', index, { limit });
    content.out[content.at++] = value;
    return index + 1;
  },
  readPlain(content, from) {
    const at = readDigits(content, from, limit);
    if (at >= 0) content.out[content.at++] = content.number;
    return at;
  },
  copy(wire, content) {
    if (wire.left < 1) return false;
    const value = wire.uint(1);
    content.out[content.at++] = value;
    return value <= limit;
  },
  print: (wire) => String(wire.uint(1)),
});
