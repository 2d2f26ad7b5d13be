/** Milliseconds after the first check, and the longest wait. */
const FIRST = 60_000;
const GROWTH = 1.15;
const LONGEST = 4 * 60 * 60 * 1000;

/** How long to wait after so many checks before the next one, in milliseconds: longer and longer. */
export const retryDelay = (attempts: number): number =>
  Math.min(LONGEST, Math.round(FIRST * GROWTH ** Math.max(0, attempts - 1)));

/** Between these a check is made again that could not be made: milliseconds. */
const SOONEST = 1000;
const LATEST = 60_000;

/**
 * When to make a check again that could not be made: after `wait` milliseconds, or up to twice as late, as `share` between 0
 * and 1 says, so that not all come back at once. Null when the challenge will be over by then.
 */
export function postponedTo(wait: number, share: number, now: number, expiresAt: number): number | null {
  const least = Math.min(LATEST, Math.max(SOONEST, wait));
  const moment = now + Math.round(least * (1 + share));
  return moment < expiresAt ? moment : null;
}

/**
 * When to check again by itself, `least` milliseconds from now or later; null when the challenge will be over by then.
 */
export function retryAt(attempts: number, now: number, expiresAt: number, least = 0): number | null {
  const moment = now + Math.max(least, retryDelay(attempts));
  return moment < expiresAt ? moment : null;
}
