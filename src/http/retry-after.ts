/** The longest wait that is told, a year: no clock is right for longer, and dates have four digits of a year. */
const LONGEST = 31_536_000;

/**
 * The value of `Retry-After` (RFC 9110 10.2.3): whole seconds, or with a clock an HTTP date. A wait that is no number is
 * not told.
 */
export function retryAfterValue(seconds: number | undefined, now: number | undefined): string | undefined {
  if (typeof seconds !== 'number' || Number.isNaN(seconds)) return undefined;
  const whole = Math.min(Math.max(Math.ceil(seconds), 0), LONGEST);
  const date = now === undefined ? undefined : new Date(Math.ceil(now / 1000) * 1000 + whole * 1000);
  // Dates end 275760, and the form of HTTP has four digits for the year.
  const isDate = date !== undefined && date.getUTCFullYear() >= 0 && date.getUTCFullYear() <= 9999;
  return isDate ? date.toUTCString() : String(whole);
}
