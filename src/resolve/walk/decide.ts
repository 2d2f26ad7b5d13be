import type { Code } from '../../catalog/catalog.ts';
import type { ServerOutcome } from '../verification.ts';
import type { TxtEvidence } from './evidence.ts';
import { isMet, isPostponed, isUsableVote, type VoteOutcome } from './quorum.ts';
import type { Quorum } from './settings.ts';

/** What a check comes to. */
export interface Conclusion {
  /** Null when the claim is proven. */
  readonly code: Extract<Code, `ownership/${string}`> | null;
  /** What the code does not tell. */
  readonly reason: 'self-hosted' | 'bogus' | 'shared' | 'unconfirmed' | null;
}

interface Facts {
  readonly isProven: boolean;
  readonly isBusy: boolean;
  readonly isAbsent: boolean;
  readonly outcomes: ReadonlySet<VoteOutcome>;
  readonly isUnheard: boolean;
}

/** Servers of which nothing was heard. */
const unheard: readonly ServerOutcome[] = ['timeout', 'unreachable', 'unasked'];

/** The first line that holds decides. */
const lines: readonly (readonly [(facts: Facts) => boolean, Conclusion['code']])[] = [
  [({ isProven }) => isProven, null],
  [({ isBusy }) => isBusy, 'ownership/busy'],
  [({ outcomes }) => outcomes.has('mismatch'), 'ownership/value-mismatch'],
  [({ isAbsent }) => isAbsent, 'ownership/domain-not-found'],
  [({ outcomes }) => outcomes.has('no-data') || outcomes.has('no-such-name'), 'ownership/record-not-found'],
  [({ isUnheard }) => isUnheard, 'ownership/timeout'],
  [() => true, 'ownership/no-nameservers'],
];

export function decide(evidence: TxtEvidence, quorum: Quorum): Conclusion {
  const { poll, recursors, absent, isUnheard } = evidence;
  const votes = poll.votes.map(({ outcome }) => outcome);
  const asked = [...poll.asked, ...(recursors?.asked ?? [])];
  const isFound = recursors === null ? isMet(quorum, votes) : recursors.outcome === 'match';
  const objection = isFound ? objectionTo(evidence) : null;
  const facts: Facts = {
    isProven: isFound && objection === null,
    isBusy: objection !== 'bogus' && (isPostponed(quorum, votes) || recursors?.outcome === 'busy'),
    isAbsent: absent !== null,
    outcomes: new Set(recursors === null ? votes : [...votes, recursors.outcome]),
    isUnheard: isUnheard || asked.some(({ judgement }) => unheard.includes(judgement.outcome)),
  };
  return { code: lines.find(([holds]) => holds(facts))![1], reason: objection };
}

/** Why a record that was found proves nothing: its signatures are wrong, or it is seen only where anybody may put one. */
function objectionTo({ poll, recursors, dnssec }: TxtEvidence): Conclusion['reason'] {
  if (dnssec.status === 'bogus') return 'bogus';
  const isIndependent =
    recursors === null
      ? poll.votes.some(({ outcome, isIndependent }) => outcome === 'match' && isIndependent)
      : recursors.isIndependent;
  return isIndependent ? null : 'self-hosted';
}

/** Servers that have the record and servers that lack it. */
export function isSplit({ poll }: TxtEvidence): boolean {
  const outcomes = poll.votes.map(({ outcome }) => outcome);
  return outcomes.includes('match') && outcomes.some((one) => one !== 'match' && isUsableVote(one));
}
