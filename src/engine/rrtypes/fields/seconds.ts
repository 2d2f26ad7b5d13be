import { TokenFlag } from '../../text/tokens.ts';
import { MAX_TTL, ttl } from '../../text/ttl.ts';
import type { Field } from './field.ts';
import { writeUint } from './uint.ts';

/** A span of time in seconds or with units, four octets wide and at most 2^31-1 (RFC 2181 8, RFC 2308 4). */
export const seconds = (label: string): Field => ({
  label,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    const plain = (content.flags[index]! & TokenFlag.Quoted) === 0;
    const value = plain ? ttl(content.bytes, content.start[index]!, content.stop[index]!, MAX_TTL) : -1;
    if (value < 0)
      return content.failToken(value === -2 ? 'time/too-large' : 'time/not-a-time', index, {
        limit: MAX_TTL,
      });
    writeUint(content, value, 4);
    return index + 1;
  },
  copy(wire, content) {
    if (wire.left < 4) return false;
    const value = wire.uint(4);
    writeUint(content, value, 4);
    return value <= MAX_TTL;
  },
  print: (wire) => String(wire.uint(4)),
});
