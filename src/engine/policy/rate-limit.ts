import { type Denied, deny, denyBroken } from './decision.ts';
import { isMoment, unsure } from './facts.ts';
import { type RetryAfter, retryAfter } from './retry-after.ts';

export interface RateLimit {
  /** Requests that may come at once, and that a window gives back. */
  readonly requests: number;
  readonly windowSeconds: number;
}

/** What to keep for each caller between requests. */
export interface RateState {
  /** How full the bucket is: in requests times the milliseconds of the window, so that it is a whole number. */
  readonly level: number;
  /** When it was that, in milliseconds since 1970. */
  readonly at: number;
}

export interface RateFacts {
  readonly limit: RateLimit;
  /** What was kept; undefined for a new caller. */
  readonly state?: RateState | undefined;
  /** In which form `Retry-After` tells when to come back; `seconds` unless given. */
  readonly retryAfterForm?: keyof RetryAfter | undefined;
}

export interface RateAnswer {
  readonly state: RateState;
  /** For the answer, whether the request was let through or not. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Whole numbers up to here are exact, so that no request is gained or lost by rounding. */
const MAX_EXACT = Number.MAX_SAFE_INTEGER / 4;

export type RateDecision = ({ readonly allowed: true } & RateAnswer) | (Denied & Partial<RateAnswer>);

/**
 * Whether one more request may pass: the generic cell rate algorithm as a leaky bucket (ITU-T I.371 Annex A), over whole
 * numbers. The bucket holds `requests`, loses them evenly over a window, and takes one in for each request that passes.
 */
export function decideRate(facts: RateFacts, now: number): RateDecision {
  const given = unsure(facts);
  const { requests, windowSeconds } = unsure(given.limit as RateLimit);
  if (!isMoment(now) || !isCount(requests) || !isMoment(windowSeconds)) return denyBroken();
  const windowMs = Math.round(1000 * windowSeconds);
  const full = requests * windowMs;
  if (windowMs < 1 || full > MAX_EXACT) return denyBroken();

  const moment = Math.floor(now);
  const before = stateBefore(given.state, moment, windowMs, full);
  const at = Math.max(moment, before.at);
  const leaked = (at - before.at) * requests;
  const level = Math.max(0, before.level - leaked);
  const isAllowed = level + windowMs <= full;
  const next = isAllowed ? level + windowMs : level;
  const state = { level: next, at };
  const headers = {
    'X-RateLimit-Limit': String(requests),
    'X-RateLimit-Remaining': String(Math.floor((full - next) / windowMs)),
    'X-RateLimit-Reset': String(Math.ceil((at + next / requests) / 1000)),
  };
  if (isAllowed) return { allowed: true, state, headers };
  const wait = retryAfter(moment, at - moment + Math.ceil((level + windowMs - full) / requests));
  const form = given.retryAfterForm === 'date' ? wait.date : String(wait.seconds);
  const denied = deny('rate-limit/exceeded', { seconds: wait.seconds }, { retryAfter: wait });
  return { ...denied, state, headers: { ...headers, 'Retry-After': form } };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;

/**
 * What was kept. What cannot be right counts as a full bucket of this moment, and is mended so. Clocks of several servers
 * differ a little, and time that one of them is behind gives nothing back; one that is off by a window was set back.
 */
function stateBefore(kept: unknown, now: number, windowMs: number, full: number): RateState {
  if (kept === undefined || kept === null) return { level: 0, at: now };
  const { level, at } = unsure(kept as RateState);
  if (!isMoment(level) || !isMoment(at) || level < 0) return { level: full, at: now };
  return { level: Math.min(Math.ceil(level), full), at: at - now > windowMs ? now : Math.floor(at) };
}
