import { httpDate } from './http-date.ts';

/** When to try again, in both forms of the header (RFC 9110 10.2.3). */
export interface RetryAfter {
  /** Whole seconds from now, at least 1. */
  readonly seconds: number;
  /** The same moment as an HTTP date. */
  readonly date: string;
}

/** That `wait` milliseconds after `now` it may be tried again; seconds are rounded up, so that it is never too early. */
export function retryAfter(now: number, wait: number): RetryAfter {
  const seconds = Math.max(1, Math.ceil(wait / 1000));
  return { seconds, date: httpDate(Math.ceil((now + wait) / 1000) * 1000) };
}
