import { TokenFlag } from '../../text/tokens.ts';
import { MAX_TTL, ttl } from '../../text/ttl.ts';
import { readDigits } from './digits.ts';
import type { Field } from './field.ts';
import { writeUint } from './uint.ts';

/** A span of time of 32 bits, in seconds or with units (RFC 1035 3.3.13). */
export const interval = (label: string): Field => seconds(label, 2 ** 32 - 1);

/** A span of time that is a TTL, and so of 31 bits (RFC 2308 4, RFC 2181 8). */
export const ttlField = (label: string): Field => seconds(label, MAX_TTL);

const seconds = (label: string, limit: number): Field => ({
  label,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    if ((content.flags[index]! & TokenFlag.Quoted) !== 0) return content.failToken('content/quoted', index);
    const value = ttl(content.bytes, content.start[index]!, content.stop[index]!, limit);
    if (value < 0)
      return content.failToken(value === -2 ? 'time/too-large' : 'time/not-a-time', index, { limit });
    writeUint(content, value, 4);
    return index + 1;
  },
  readPlain(content, from) {
    const at = readDigits(content, from, limit);
    if (at >= 0) writeUint(content, content.number, 4);
    return at;
  },
  copy(wire, content) {
    if (wire.left < 4) return false;
    const value = wire.uint(4);
    writeUint(content, value, 4);
    return value <= limit;
  },
  print: (wire) => String(wire.uint(4)),
});
