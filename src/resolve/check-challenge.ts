import { entryOf } from '../catalog/catalog.ts';
import type { Found } from './report/report.ts';
import { reportNameservers } from './report/report-nameservers.ts';
import { reportTxt } from './report/report-txt.ts';
import type { Challenge } from './verification.ts';
import type { Refusal } from './waiting.ts';
import { checkNameservers } from './walk/check-nameservers.ts';
import { decide } from './walk/decide.ts';
import type { TxtEvidence } from './walk/evidence.ts';
import { findEvidence } from './walk/find-evidence.ts';
import type { Walk } from './walk/walk.ts';

/** What a check found, but for what the challenge and the budget know. */
export type Outcome = Findings & {
  /** The least milliseconds until a further check can find anything else. */
  readonly wait: number;
  /** Whether the domain was seen to have other name servers than it shall have. */
  readonly hasDiffered: boolean;
};

type Findings = Pick<Found, 'code' | 'servers' | 'hint' | 'details' | 'zone'>;

/** Looks for what the challenge asks for; `changedSince` is when the domain was seen to have other name servers. */
export async function checkChallenge(
  walk: Walk,
  challenge: Challenge,
  changedSince: number | undefined,
): Promise<Outcome> {
  const outcome = await (challenge.method === 'txt'
    ? checkTxt(walk, challenge)
    : checkDelegation(walk, challenge, changedSince));
  return postponed(outcome, walk) ?? outcome;
}

/** A check that could not even begin. */
export const turnedAway = ({ limit, wait }: Refusal): Outcome => ({
  ...{ code: 'ownership/busy', servers: [], hint: null, details: { limit }, zone: null },
  ...{ wait, hasDiffered: false },
});

/** A check that lacks what our own limits kept it from asking says nothing about the domain. */
function postponed(outcome: Outcome, { budget }: Walk): Outcome | undefined {
  const { code, details } = outcome;
  const { refusal } = budget.waiting;
  if (refusal === null || (code !== 'ownership/busy' && code !== 'ownership/timeout')) return undefined;
  const { reason: _, ...known } = details;
  return {
    ...outcome,
    code: 'ownership/busy',
    details: { limit: refusal.limit, ...known },
    wait: refusal.wait,
  };
}

async function checkTxt(walk: Walk, { name, value }: Challenge): Promise<Outcome> {
  const { settings } = walk;
  const claim = { name: `${name}.`, value };
  const evidence = await findEvidence(walk, claim);
  const found = reportTxt(evidence, decide(evidence, settings), claim, settings);
  return { ...found, wait: waitFor(found.code, evidence), hasDiffered: false };
}

/** Until resolvers that deny the record ask for it again, or until they can be reached again. */
function waitFor(code: Outcome['code'], evidence?: TxtEvidence): number {
  const seconds = code !== null && entryOf(code).retryAfter;
  const said = evidence?.recursors ?? evidence?.backing ?? evidence?.dnssec;
  return 1000 * (seconds || said?.negativeTtl || 0);
}

async function checkDelegation(walk: Walk, challenge: Challenge, changedSince: number | undefined) {
  const { domain, value, shared, createdAt, differedAt } = challenge;
  const changes = [changedSince, differedAt].filter(
    (moment) => moment !== undefined && moment !== null && moment >= createdAt,
  );
  const claim = {
    domain: `${domain}.`,
    nameservers: value.split(' ').map((name) => `${name}.`),
    // Whoever made a challenge in time would prove by them what somebody else does with his domain.
    isProof: !shared,
    changedAt: changes.length === 0 ? null : Math.max(...(changes as readonly number[])),
  };
  const evidence = await checkNameservers(walk, claim);
  const found = reportNameservers(evidence, claim, walk.settings);
  return {
    ...found,
    // No further check will find a set that is nobody else's.
    wait: evidence.conclusion.reason === 'shared' ? Number.POSITIVE_INFINITY : waitFor(found.code),
    hasDiffered: evidence.hasOthers,
  };
}
