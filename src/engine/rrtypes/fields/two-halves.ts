import { decimal } from '../../text/decimal.ts';
import { TokenFlag } from '../../text/tokens.ts';
import type { Field } from './field.ts';
import { writeUint } from './uint.ts';
import { uint64 } from './uint64.ts';

const DOT = 0x2e;
const HALF = 0xffffffff;

/** A number of eight octets, or its upper and its lower half with a dot between (draft-johnson-dns-ipn-cla 3.1). */
export function twoHalves(label: string): Field {
  const number = uint64(label);
  return {
    ...number,
    read(content, index) {
      if (index >= content.count || (content.flags[index]! & TokenFlag.Quoted) !== 0)
        return number.read(content, index);
      const { bytes } = content;
      const start = content.start[index]!;
      const stop = content.stop[index]!;
      const dot = bytes.subarray(start, stop).indexOf(DOT);
      if (dot < 0) return number.read(content, index);
      const upper = decimal(bytes, start, start + dot, HALF);
      const lower = decimal(bytes, start + dot + 1, stop, HALF);
      if (upper < 0 || lower < 0) return content.failToken('ipn/halves', index, { limit: HALF });
      writeUint(content, upper, 4);
      writeUint(content, lower, 4);
      return index + 1;
    },
  };
}
