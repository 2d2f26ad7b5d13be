import { secondsOf } from '../../text/calendar.ts';
import { fourDigits } from '../../text/four-octets.ts';

const NONE = -1;
const SERIALS = 2 ** 32;

/** The day that was read last, by its digits, and when it starts: signatures of a zone have few. */
let year = NONE;
let day = NONE;
let dayStart = NONE;

/** Seconds since 1970 that YYYYMMDDHHmmSS at `from` stands for, as a serial number; -1 when it is no such time, or a longer number. */
export function readPlainDate(text: DataView, from: number): number {
  const first = fourDigits(text.getInt32(from, true));
  const second = first < 0 ? NONE : fourDigits(text.getInt32(from + 4, true));
  const clock = second < 0 ? NONE : fourDigits(text.getInt32(from + 8, true));
  if (clock < 0) return NONE;
  const tens = text.getUint8(from + 12) - 0x30;
  const ones = tens >>> 0 > 5 ? NONE : text.getUint8(from + 13) - 0x30;
  if (ones >>> 0 > 9) return NONE;
  if (first !== year || second !== day) {
    year = first;
    day = second;
    dayStart = secondsOf(first, Math.floor(second / 100), second % 100, 0, 0, 0);
  }
  const hour = Math.floor(clock / 100);
  const minute = clock % 100;
  if (dayStart < 0 || hour > 23 || minute > 59) return NONE;
  return (dayStart + hour * 3_600 + minute * 60 + tens * 10 + ones) % SERIALS;
}
