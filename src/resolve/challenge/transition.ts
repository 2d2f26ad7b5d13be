import { type Decision, deny } from '../../engine/policy/decision.ts';
import type { Challenge, ChallengeStatus } from '../verification.ts';

/** What happens to a challenge. */
export type ChallengeEvent =
  /** A check begins. */
  | { readonly kind: 'start' }
  | { readonly kind: 'succeed' }
  /** With `differed` the check saw that the domain had other name servers. */
  | { readonly kind: 'fail'; readonly differed?: boolean }
  /** A check was called off. */
  | { readonly kind: 'abort' }
  /** A check could not be made, through no fault of the claimant: it counts as none. */
  | { readonly kind: 'postpone' }
  /** The claimant gave it up, or a new challenge took its place. */
  | { readonly kind: 'cancel' }
  /** Somebody looks whether its time is over. */
  | { readonly kind: 'expire' };

/** The outcome of an event in a status; undefined where it has none. */
type Outcomes = Readonly<Record<ChallengeStatus, ChallengeStatus | undefined>>;

const none = {
  pending: undefined,
  verifying: undefined,
  failed: undefined,
  validated: undefined,
  expired: undefined,
  cancelled: undefined,
} as const;

const outcomes: Readonly<Record<ChallengeEvent['kind'], Outcomes>> = {
  start: { ...none, pending: 'verifying', failed: 'verifying' },
  succeed: { ...none, verifying: 'validated' },
  fail: { ...none, verifying: 'failed' },
  abort: { ...none, verifying: 'pending' },
  postpone: { ...none, verifying: 'pending' },
  expire: { ...none, pending: 'expired', failed: 'expired' },
  cancel: { ...none, pending: 'cancelled', verifying: 'cancelled', failed: 'cancelled' },
};

/**
 * Longer than any check lasts, in milliseconds: what has been verifying for so long was left behind by one that died. So was
 * what began as far in the future, the clock having been set back since.
 */
const ABANDONED = 5 * 60 * 1000;

/**
 * What becomes of a challenge: pure, for a store to keep with `compareAndSet`, so that of two events at once only one
 * counts. A challenge whose time is over when a check shall begin expires instead; a check that began in time may end
 * late. Denied when the event makes no sense in the status. What was sealed is so no more: see `sealChallenge`.
 */
export function transition(
  challenge: Challenge,
  event: ChallengeEvent,
  now: number,
): Decision<{ readonly next: Challenge }> {
  const { status, expiresAt, attempts } = challenge;
  const from = isAbandoned(challenge, event, now) ? 'failed' : status;
  const outcome = outcomes[event.kind][from];
  const isLate = now >= expiresAt;
  if (outcome === undefined || (event.kind === 'expire' && !isLate))
    return deny('request/invalid', { why: `the challenge is ${status}` }, { field: 'status' });
  const next = event.kind === 'start' && isLate ? 'expired' : outcome;
  return {
    allowed: true,
    next: {
      ...challenge,
      status: next,
      changedAt: now,
      attempts: attempts + counted(event, next),
      differedAt: event.kind === 'fail' && event.differed === true ? now : challenge.differedAt,
      seal: null,
    },
  };
}

/** How many checks more count. */
function counted({ kind }: ChallengeEvent, next: ChallengeStatus): number {
  if (kind === 'postpone') return -1;
  return next === 'verifying' ? 1 : 0;
}

function isAbandoned({ status, changedAt }: Challenge, { kind }: ChallengeEvent, now: number): boolean {
  return (
    status === 'verifying' &&
    (kind === 'start' || kind === 'expire') &&
    Math.abs(now - changedAt) >= ABANDONED
  );
}
