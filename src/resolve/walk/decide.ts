import type { Code } from '../../catalog/catalog.ts';
import type { ServerOutcome } from '../verification.ts';
import { isHeardOut } from './ballot.ts';
import type { TxtEvidence } from './evidence.ts';
import { hasPlatform } from './platform.ts';
import { isMet, isPostponed, isUsableVote, type VoteOutcome } from './quorum.ts';
import type { Settings } from './settings.ts';
import type { UpstreamFault } from './upstream.ts';

/** What a check comes to. */
export interface Conclusion {
  /** Null when the claim is proven. */
  readonly code: Extract<Code, `ownership/${string}`> | UpstreamFault['code'] | null;
  /** What the code does not tell. */
  readonly reason: 'self-hosted' | 'bogus' | 'denied' | 'shared' | 'unconfirmed' | 'unvalidated' | null;
}

interface Facts {
  readonly objection: Conclusion['reason'];
  readonly isFound: boolean;
  readonly isBusy: boolean;
  readonly isAbsent: boolean;
  readonly outcomes: ReadonlySet<VoteOutcome>;
  readonly isUnheard: boolean;
}

/** Servers of which nothing was heard. */
const unheard: readonly ServerOutcome[] = ['timeout', 'unreachable', 'unasked'];

/** The first line that holds decides. */
const lines: readonly (readonly [(facts: Facts) => boolean, Conclusion['code']])[] = [
  [({ isFound, objection }) => isFound && objection === null, null],
  [({ isBusy }) => isBusy, 'ownership/busy'],
  [({ objection }) => objection === 'unvalidated' || objection === 'unconfirmed', 'ownership/timeout'],
  [({ objection }) => objection === 'denied', 'ownership/record-not-found'],
  [({ outcomes }) => outcomes.has('mismatch'), 'ownership/value-mismatch'],
  [({ isAbsent }) => isAbsent, 'ownership/domain-not-found'],
  [({ outcomes }) => outcomes.has('no-data') || outcomes.has('no-such-name'), 'ownership/record-not-found'],
  [({ isUnheard }) => isUnheard, 'ownership/timeout'],
  [() => true, 'ownership/no-nameservers'],
];

export function decide(evidence: TxtEvidence, settings: Settings): Conclusion {
  const { poll, recursors, absent, upstream } = evidence;
  const { quorum } = poll;
  const votes = poll.votes.map(({ outcome }) => outcome);
  const asked = [...poll.asked, ...(recursors?.asked ?? [])];
  const isFound = recursors === null ? isMet(quorum, votes) : recursors.outcome === 'match';
  const objection = isFound ? objectionTo(evidence, settings) : null;
  const facts: Facts = {
    objection,
    isFound,
    isBusy: objection !== 'bogus' && (isPostponed(quorum, votes) || recursors?.outcome === 'busy'),
    isAbsent: absent !== null,
    outcomes: new Set(recursors === null ? votes : [...votes, recursors.outcome]),
    isUnheard:
      evidence.isUnheard ||
      (votes.includes('unasked') && votes.includes('match')) ||
      asked.some(({ judgement }) => unheard.includes(judgement.outcome)),
  };
  const code = lines.find(([holds]) => holds(facts))![1];
  const isOurs =
    upstream !== null && lacking.has(code) && objection !== 'self-hosted' && !isBlocked(evidence);
  return { code: isOurs ? upstream.code : code, reason: objection };
}

/** What a check comes to that lacks the word of somebody. */
const lacking: ReadonlySet<Conclusion['code']> = new Set(['ownership/timeout', 'ownership/no-nameservers']);

/** Why a record that was found proves nothing; the first objection that holds. */
function objectionTo(evidence: TxtEvidence, settings: Settings): Conclusion['reason'] {
  const { poll, recursors, dnssec, isBacked } = evidence;
  const { discovery } = settings;
  // Its signatures are wrong.
  if (dnssec.status === 'bogus') return 'bogus';
  // It is seen only where anybody may put one. Of what recursive resolvers see nobody knows where that is.
  const isIndependent =
    recursors === null
      ? poll.votes.some(({ outcome, isIndependent }) => outcome === 'match' && isIndependent)
      : !hasPlatform(settings);
  if (!isIndependent) return 'self-hosted';
  if (discovery === 'iterative') return null;
  // The domain is signed, and says that it has no such record.
  if (dnssec.status === 'denied') return 'denied';
  // Nobody could say whether its signatures are right: whoever forges the record keeps resolvers from seeing that.
  if (settings.dnssec === 'on' && dnssec.status === 'unchecked') return 'unvalidated';
  // Servers that might have contradicted were not heard.
  const isComplete = recursors === null && isHeardOut(poll);
  return isComplete || isBacked || discovery === 'recursive' ? null : 'unconfirmed';
}

/** Whether no server could be used, and one of them has an address where nobody is sent. */
export const isBlocked = ({ poll: { votes } }: Pick<TxtEvidence, 'poll'>): boolean =>
  votes.some(({ outcome }) => outcome === 'blocked') && !votes.some(({ outcome }) => isUsableVote(outcome));

/** Servers that have the record and servers that lack it. */
export function isSplit({ poll }: TxtEvidence): boolean {
  const outcomes = poll.votes.map(({ outcome }) => outcome);
  return outcomes.includes('match') && outcomes.some((one) => one !== 'match' && isUsableVote(one));
}
