const DAY = 86_400;
/** The last second of the year 9999: an IMF-fixdate has four digits for the year. */
const LAST = 253_402_300_799;

const dayNames = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'] as const;
const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A moment in milliseconds since 1970 as an IMF-fixdate, `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 5.6.7). */
export function httpDate(moment: number): string {
  const seconds = Math.min(Math.max(Math.floor(moment / 1000), 0), LAST);
  const days = Math.floor(seconds / DAY);
  const rest = seconds % DAY;
  const { year, month, day } = dateOf(days);
  const time = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map(twoDigits).join(':');
  return `${dayNames[days % 7]}, ${twoDigits(day)} ${monthNames[month - 1]} ${year} ${time} GMT`;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Days from 1 March of a year to the first of a month; years that start in March end with the leap day. */
const daysBefore = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275] as const;

/** The date that lies some days after 1970-01-01. */
function dateOf(days: number): { year: number; month: number; day: number } {
  // Days since 1 March of the year 0, in which a cycle of 400 years starts.
  const all = days + 719_468;
  const cycle = Math.floor(all / 146_097);
  const inCycle = all % 146_097;
  const yearInCycle = Math.floor(
    (inCycle - Math.floor(inCycle / 1460) + Math.floor(inCycle / 36_524) - Math.floor(inCycle / 146_096)) /
      365,
  );
  const dayOfYear =
    inCycle - (365 * yearInCycle + Math.floor(yearInCycle / 4) - Math.floor(yearInCycle / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearInCycle + cycle * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - daysBefore[month - 1]! + 1 };
}
