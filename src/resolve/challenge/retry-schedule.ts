/** Milliseconds after the first check, and the longest wait. */
const FIRST = 60_000;
const GROWTH = 1.15;
const LONGEST = 4 * 60 * 60 * 1000;

/** How long to wait after so many checks before the next one, in milliseconds: longer and longer. */
export const retryDelay = (attempts: number): number =>
  Math.min(LONGEST, Math.round(FIRST * GROWTH ** Math.max(0, attempts - 1)));

/**
 * When to check again by itself, `least` milliseconds from now or later; null when the challenge will be over by then.
 */
export function retryAt(attempts: number, now: number, expiresAt: number, least = 0): number | null {
  const moment = now + Math.max(least, retryDelay(attempts));
  return moment < expiresAt ? moment : null;
}
