/** How long to wait: seconds, or a decision's answer in both forms of the header. */
export type Wait = number | { readonly seconds: number; readonly date: string };

/** The longest wait that is told, a year: no clock is right for longer. */
const LONGEST = 31_536_000;

/**
 * The value of `Retry-After` (RFC 9110 10.2.3): whole seconds, or with a clock an HTTP date. A wait that is no number is
 * not told.
 */
export function retryAfterValue(wait: Wait | undefined, now: number | undefined): string | undefined {
  if (typeof wait === 'object') return now === undefined ? String(wait.seconds) : wait.date;
  if (typeof wait !== 'number' || Number.isNaN(wait)) return undefined;
  const whole = Math.min(Math.max(Math.ceil(wait), 0), LONGEST);
  const date = now === undefined ? undefined : new Date(Math.ceil(now / 1000) * 1000 + whole * 1000);
  // A Date can be none, and the form of HTTP has four digits for the year.
  const isDate = date !== undefined && date.getUTCFullYear() >= 0 && date.getUTCFullYear() <= 9999;
  return isDate ? date.toUTCString() : String(whole);
}
