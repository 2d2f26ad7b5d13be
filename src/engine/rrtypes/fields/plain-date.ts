import { secondsOf } from '../../text/calendar.ts';
import { fourDigits } from '../../text/four-octets.ts';

const NONE = -1;
const SERIALS = 2 ** 32;

/** Days that were read, by the last digits of the year and the day, and when they start: signatures of a zone have few. */
const DAYS = 64;
const years = new Int16Array(DAYS).fill(NONE);
const days = new Int16Array(DAYS).fill(NONE);
const starts = new Float64Array(DAYS);

/** Seconds since 1970 that YYYYMMDDHHmmSS at `from` stands for, as a serial number; -1 when it is no such time, or a longer number. */
export function readPlainDate(text: DataView, from: number): number {
  const first = fourDigits(text.getInt32(from, true));
  const second = first < 0 ? NONE : fourDigits(text.getInt32(from + 4, true));
  const clock = second < 0 ? NONE : fourDigits(text.getInt32(from + 8, true));
  if (clock < 0) return NONE;
  const tens = text.getUint8(from + 12) - 0x30;
  const ones = tens >>> 0 > 5 ? NONE : text.getUint8(from + 13) - 0x30;
  if (ones >>> 0 > 9) return NONE;
  const hour = Math.floor(clock / 100);
  const minute = clock % 100;
  const start = startOf(first, second);
  if (start < 0 || hour > 23 || minute > 59) return NONE;
  return (start + hour * 3_600 + minute * 60 + tens * 10 + ones) % SERIALS;
}

function startOf(year: number, day: number): number {
  const place = (year ^ day) & (DAYS - 1);
  if (years[place] !== year || days[place] !== day) {
    years[place] = year;
    days[place] = day;
    starts[place] = secondsOf(year, Math.floor(day / 100), day % 100, 0, 0, 0);
  }
  return starts[place]!;
}
