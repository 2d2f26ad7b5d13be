import { ALLOWED, type Decision, deny, denyBroken } from './decision.ts';
import { isMoment, unsure } from './facts.ts';

export interface WebhookFacts {
  /** Whether the header with the signature came with the call. */
  readonly isPresent: boolean;
  /** Whether the signature is that of the body and the time. */
  readonly isVerified: boolean;
  /** The time that was signed, in seconds since 1970. */
  readonly timestamp?: number | undefined;
}

/** How far the signed time may lie from now, both ways. */
const WINDOW_MS = 300_000;

/** Whether a webhook call is from who it says, and new. */
export function decideWebhook(facts: WebhookFacts, now: number): Decision {
  if (!isMoment(now)) return denyBroken();
  const { isPresent, isVerified, timestamp } = unsure(facts);
  if (isPresent !== true) return deny('auth/missing-signature', {});
  if (isVerified !== true || !isMoment(timestamp)) return deny('auth/invalid-signature', {});
  return Math.abs(now - 1000 * timestamp) <= WINDOW_MS ? ALLOWED : deny('auth/timestamp-too-old', {});
}
