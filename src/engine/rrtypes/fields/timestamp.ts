import { decimal } from '../../text/decimal.ts';
import { TokenFlag } from '../../text/tokens.ts';
import type { Field } from './field.ts';
import { writeUint } from './uint.ts';

const MAX_SECONDS = 0xffffffff;
const DATE_DIGITS = 14;
const DAY = 86_400;

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
  const year = twoDigits(bytes, start) * 100 + twoDigits(bytes, start + 2);
  const month = twoDigits(bytes, start + 4);
  const day = twoDigits(bytes, start + 6);
  const hour = twoDigits(bytes, start + 8);
  const minute = twoDigits(bytes, start + 10);
  const second = twoDigits(bytes, start + 12);
  if (year < 1970 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return -2;
  if (hour > 23 || minute > 59 || second > 59) return -2;
  const seconds = (daysBefore(year, month) + day - 1) * DAY + hour * 3_600 + minute * 60 + second;
  // The field is a serial number (RFC 1982): from 2106 on it starts again.
  return seconds % (MAX_SECONDS + 1);
}

const twoDigits = (bytes: Uint8Array, at: number): number => (bytes[at]! - 0x30) * 10 + bytes[at + 1]! - 0x30;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days from 1970-01-01 to the first of a month. */
function daysBefore(year: number, month: number): number {
  const past = year - 1;
  const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 477;
  let days = (year - 1970) * 365 + leaps;
  for (let before = 1; before < month; before++) days += daysIn(year, before);
  return days;
}

function dateOf(seconds: number): string {
  const day = Math.floor(seconds / DAY);
  const rest = seconds % DAY;
  let year = 1970 + Math.floor(day / 366);
  while (daysBefore(year + 1, 1) <= day) year++;
  let month = 1;
  while (month < 12 && daysBefore(year, month + 1) <= day) month++;
  const date = [year, month, day - daysBefore(year, month) + 1];
  const time = [Math.floor(rest / 3_600), Math.floor(rest / 60) % 60, rest % 60];
  return [...date, ...time].map((part) => String(part).padStart(2, '0')).join('');
}
