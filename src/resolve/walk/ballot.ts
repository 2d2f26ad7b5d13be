import type { HostAnswer } from './ask-host.ts';
import { setText } from './name-server-set.ts';
import type { Vote } from './poll.ts';
import { isUsableVote } from './quorum.ts';
import type { Walk } from './walk.ts';

/** The vote of one server, and what it rests on. */
export interface Ballot {
  /** Where the record stands, as the server says. */
  readonly place: string;
  readonly isPassedOn: boolean;
  /** Whether the check was over before the server could answer. */
  readonly isUnasked: boolean;
  readonly vote: Vote;
}

/** A name, or a zone with its servers. */
export function placeOf(reading: HostAnswer['reading'], name: string): string {
  if (reading.kind === 'referral')
    return `${reading.to.zone} ${setText(reading.to.hosts.map((host) => host.name))}`;
  return ('aliases' in reading && reading.aliases.at(-1)?.target) || name;
}

/** Whether a check ended before a host was found, or before it had the time for an answer that any server has. */
export function isUnasked({ clock, budget }: Walk, { reading, exchange }: HostAnswer): boolean {
  if (exchange !== null) return exchange.outcome === 'exhausted';
  const isOver = clock.now() >= budget.deadline || budget.queries >= budget.limits.queries;
  return reading.kind === 'no-address' && isOver;
}

/**
 * The vote of a server as it counts among those of the others. One that was not asked, as others were followed, is no
 * silent one. One that points to where nobody answers says that there is no record if it was found at another place:
 * whoever silences that place shall not silence what the server said.
 */
export function counted({ place, isPassedOn, isUnasked, vote }: Ballot, ballots: readonly Ballot[]): Vote {
  if (isUnasked && ballots.some((other) => other.isPassedOn)) return { ...vote, outcome: 'unasked' };
  if (!isPassedOn || isUsableVote(vote.outcome)) return vote;
  const isElsewhere = ballots.some((other) => other.vote.outcome === 'match' && other.place !== place);
  return isElsewhere ? { ...vote, outcome: 'no-data' } : vote;
}
