import { secondsOf } from './calendar.ts';

/** The extended form of ISO 8601, with its offset from UTC. */
const INSTANT =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?:Z|([+-])(\d\d):([0-5]\d))$/;

/** Seconds from 1970 to an instant such as `2026-01-31T12:00:00Z`; undefined when the text is none from then on. */
export function parseInstant(text: string): number | undefined {
  const found = INSTANT.exec(text);
  if (found === null) return undefined;
  const [year, month, day, hour, minute, second = 0] = found.slice(1, 7).map((part) => Number(part ?? 0));
  const local = secondsOf(year!, month!, day!, hour!, minute!, second);
  const ahead = (Number(found[8] ?? 0) * 60 + Number(found[9] ?? 0)) * 60;
  if (local < 0 || ahead >= 86_400) return undefined;
  const seconds = found[7] === '-' ? local + ahead : local - ahead;
  return seconds < 0 ? undefined : seconds;
}
