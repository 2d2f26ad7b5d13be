import { dateOf, secondsOf } from '../../text/calendar.ts';
import { decimal } from '../../text/decimal.ts';
import { TokenFlag } from '../../text/tokens.ts';
import { readDigits } from './digits.ts';
import type { Field } from './field.ts';
import { readPlainDate } from './plain-date.ts';
import { writeUint } from './uint.ts';

const MAX_SECONDS = 0xffffffff;
const DATE_DIGITS = 14;

/** A moment, as YYYYMMDDHHmmSS in UTC or as seconds since 1970, four octets wide (RFC 4034 3.1.5, 3.2). */
export const timestamp = (label: string): Field => ({
  label,
  width: 4,
  read(content, index) {
    if (index >= content.count) return content.failMissing();
    if ((content.flags[index]! & TokenFlag.Quoted) !== 0) return content.failToken('content/quoted', index);
    const start = content.start[index]!;
    const stop = content.stop[index]!;
    if (stop - start !== DATE_DIGITS) {
      const seconds = decimal(content.bytes, start, stop, MAX_SECONDS);
      if (seconds < 0) return content.failToken('timestamp/form', index);
      writeUint(content, seconds, 4);
      return index + 1;
    }
    const value = readDate(content.bytes, start);
    if (value < 0)
      return content.failToken(value === -1 ? 'timestamp/form' : 'timestamp/no-such-time', index);
    writeUint(content, value, 4);
    return index + 1;
  },
  readPlain(content, from) {
    const seconds = readPlainDate(content.text, from);
    if (seconds >= 0) {
      content.outView.setUint32(content.at, seconds);
      content.at += 4;
      return from + DATE_DIGITS;
    }
    const at = readDigits(content, from, MAX_SECONDS);
    if (at < 0 || at - from === DATE_DIGITS) return -1;
    writeUint(content, content.number, 4);
    return at;
  },
  copy(wire, content) {
    if (wire.left < 4) return false;
    writeUint(content, wire.uint(4), 4);
    return true;
  },
  print: (wire) => dateOf(wire.uint(4)),
});

/** Seconds since 1970; -1 when the fourteen octets are no digits, -2 when they are no moment from then on. */
function readDate(bytes: Uint8Array, start: number): number {
  if (decimal(bytes, start, start + DATE_DIGITS, 0) === -1) return -1;
  const two = (at: number): number => (bytes[start + at]! - 0x30) * 10 + bytes[start + at + 1]! - 0x30;
  const seconds = secondsOf(two(0) * 100 + two(2), two(4), two(6), two(8), two(10), two(12));
  // The field is a serial number (RFC 1982): from 2106 on it starts again.
  return seconds < 0 ? -2 : seconds % (MAX_SECONDS + 1);
}
