import type { Denied } from '../../engine/policy/decision.ts';
import { decideRate, type RateLimit, type RateState } from '../../engine/policy/rate-limit.ts';

/** Checks that people may ask for: of one domain, and of all domains of one account. */
export const checkLimits = {
  domain: { requests: 1, windowSeconds: 10 },
  account: { requests: 60, windowSeconds: 3600 },
} as const satisfies Readonly<Record<string, RateLimit>>;

/** What to keep between checks, of a domain and of an account; undefined for one that is new. */
export interface CheckRate {
  readonly domain?: RateState | undefined;
  readonly account?: RateState | undefined;
}

export type CheckRateDecision =
  | { readonly allowed: true; readonly next: Required<CheckRate> }
  /** `retryAfter` of the denial says when to come back. */
  | Denied;

/** Whether one more check may begin. One that is refused counts for neither limit. */
export function decideCheck({ domain, account }: CheckRate, now: number): CheckRateDecision {
  const ofDomain = decideRate({ limit: checkLimits.domain, state: domain }, now);
  if (!ofDomain.allowed) return { allowed: false, denial: ofDomain.denial };
  const ofAccount = decideRate({ limit: checkLimits.account, state: account }, now);
  if (!ofAccount.allowed) return { allowed: false, denial: ofAccount.denial };
  return { allowed: true, next: { domain: ofDomain.state, account: ofAccount.state } };
}
