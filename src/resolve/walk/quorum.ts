import type { ServerOutcome } from '../verification.ts';
import type { Quorum } from './settings.ts';

/**
 * What counts of a server: one vote each, whatever its number of addresses. One that is `unasked` had no chance to say
 * anything: who was asked and heard nothing of is another matter.
 */
export type VoteOutcome = Exclude<ServerOutcome, 'alias' | 'referral'>;

interface Count {
  readonly servers: number;
  readonly matching: number;
  /** With a proper answer that lacks the record, or without a chance to give one. */
  readonly contrary: number;
}

const usable: ReadonlySet<VoteOutcome> = new Set(['match', 'mismatch', 'no-data', 'no-such-name']);

/** Whether a server answered for its zone. */
export const isUsableVote = (outcome: VoteOutcome): boolean => usable.has(outcome);

const contradicts = (outcome: VoteOutcome): boolean =>
  outcome === 'unasked' || outcome === 'busy' || (outcome !== 'match' && isUsableVote(outcome));

const rules: Readonly<Record<Quorum, (count: Count) => boolean>> = {
  // A single server that was taken over cannot outvote the others, nor can one that is left when most are down.
  consistent: ({ servers, matching, contrary }) => contrary === 0 && 2 * matching >= servers,
  any: () => true,
  majority: ({ servers, matching }) => 2 * matching > servers,
  all: ({ servers, matching }) => matching === servers,
};

/** Whether enough servers have the record. */
export function isMet(quorum: Quorum, outcomes: readonly VoteOutcome[]): boolean {
  const matching = outcomes.filter((outcome) => outcome === 'match').length;
  const contrary = outcomes.filter((outcome) => contradicts(outcome)).length;
  return matching > 0 && rules[quorum]({ servers: outcomes.length, matching, contrary });
}

/** Whether those that our own limits kept from being asked may have made up what was lacking. */
export const isPostponed = (quorum: Quorum, outcomes: readonly VoteOutcome[]): boolean =>
  outcomes.includes('busy') &&
  isMet(
    quorum,
    outcomes.map((outcome) => (outcome === 'busy' ? 'match' : outcome)),
  );

/** What speaks most clearly, in front. */
const weights: readonly VoteOutcome[] = [
  'mismatch',
  'no-data',
  'no-such-name',
  'busy',
  'unasked',
  'timeout',
  'unreachable',
  'bad-response',
  'lame',
  'blocked',
  'no-address',
];

/** What servers say together. Without any server that is that there is no address. */
export function summary(quorum: Quorum, outcomes: readonly VoteOutcome[]): VoteOutcome {
  if (isMet(quorum, outcomes)) return 'match';
  return weights.find((outcome) => outcomes.includes(outcome)) ?? 'no-address';
}
