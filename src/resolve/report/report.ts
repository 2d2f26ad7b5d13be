import { type Code, entryOf, fill } from '../../catalog/catalog.ts';
import type { Challenge, Hint, ServerReport, Verification } from '../verification.ts';
import { publishing } from './publishing.ts';

/** What a check adds to what the challenge itself says. */
export interface Found {
  readonly code: Code | null;
  /** When to try again; milliseconds since 1970. */
  readonly retryAt: number | null;
  readonly servers: readonly ServerReport[];
  readonly queries: number;
  readonly hint: Hint | null;
  readonly details: Readonly<Record<string, unknown>>;
  /** The zone in which the record stands, in the form of `printName`; null when it was not found. */
  readonly zone: string | null;
}

const NOTHING_FOUND: Omit<Found, 'code'> = {
  retryAt: null,
  servers: [],
  queries: 0,
  hint: null,
  details: {},
  zone: null,
};

const PROVEN = 'The domain belongs to its claimant';

export function report(challenge: Challenge, found: Found): Verification {
  const { domain, name, type, value, expiresAt, status } = challenge;
  return {
    is_valid: found.code === null,
    code: found.code,
    message: found.code === null ? PROVEN : messageOf(found.code, challenge),
    domain,
    challenge: { name, type, value, expires_at: new Date(expiresAt).toISOString() },
    publish: publishing(challenge, found.zone),
    status,
    retry_at: found.retryAt,
    servers: found.servers,
    queries: found.queries,
    hint: found.hint,
    details: found.details,
  };
}

/** What of a challenge fills the texts of the catalog: only a missing record is named by its own name. */
function messageOf(code: Code, { domain, name, value, status }: Challenge): string {
  const subject = code === 'ownership/record-not-found' ? name : domain;
  return fill(entryOf(code).message, { name: subject, value, why: `the challenge is ${status}` });
}

/** Why no check was made of a challenge. */
const closed: Readonly<Partial<Record<Challenge['status'], Code | null>>> = {
  validated: null,
  verifying: 'request/invalid',
  failed: 'request/invalid',
  pending: 'request/invalid',
};

/** What is known of a challenge without a check: it is over, or being checked at this moment. */
export function reportUnchecked(challenge: Challenge, more: Partial<Found> = {}): Verification {
  const { status } = challenge;
  const code = status in closed ? (closed[status] ?? null) : 'ownership/challenge-expired';
  const details = status === 'expired' || status === 'validated' ? {} : { reason: status };
  return report(challenge, {
    ...NOTHING_FOUND,
    ...more,
    code,
    hint: null,
    details: { ...more.details, ...details },
  });
}
