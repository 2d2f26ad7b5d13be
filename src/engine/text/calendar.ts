const DAY = 86_400;

/** Seconds from 1970 to a moment in UTC; -1 when there is no such moment from then on. */
export function secondsOf(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number {
  if (year < 1970 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return -1;
  if (hour > 23 || minute > 59 || second > 59) return -1;
  return (daysBefore(year, month) + day - 1) * DAY + hour * 3_600 + minute * 60 + second;
}

/** The moment so many seconds after 1970, as YYYYMMDDHHmmSS in UTC (RFC 4034 3.2). */
export function dateOf(seconds: number): string {
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
