import type { ServerOutcome } from '../verification.ts';
import type { HostAnswer } from './ask-host.ts';
import { type Delegation, hostText } from './host.ts';
import { setText } from './name-server-set.ts';
import type { Asked, Poll, Vote } from './poll.ts';
import { isUsableVote } from './quorum.ts';

/** The vote of one server, and what it rests on. */
export interface Ballot {
  /** Where the record stands, as the server says. */
  readonly place: string;
  readonly isPassedOn: boolean;
  /** Whether the server itself had no chance to answer. */
  readonly isUnasked: boolean;
  readonly vote: Vote;
}

/** How servers answer that were heard: whoever refuses, or fails, has said nothing of what it would know. */
const heard: ReadonlySet<ServerOutcome> = new Set([
  ...(['match', 'mismatch', 'no-data', 'no-such-name'] as const),
  ...(['alias', 'referral'] as const),
]);

export const isHeard = ({ judgement }: Asked): boolean => heard.has(judgement.outcome);

/** Whether all servers were heard that could have a say, those included to which others point, and those above. */
export const isHeardOut = ({ asked, isHearsay }: Poll): boolean => !isHearsay && asked.every(isHeard);

/** A name, or a zone with its servers. */
export function placeOf(reading: HostAnswer['reading'], name: string): string {
  if (reading.kind === 'referral') return delegationText(reading.to);
  return ('aliases' in reading && reading.aliases.at(-1)?.target) || name;
}

/** With the addresses of the servers: who gives other ones leads elsewhere, whatever the names. */
export const delegationText = ({ zone, hosts }: Delegation): string =>
  `${zone} ${setText(hosts.map(hostText))}`;

/**
 * The vote of a server as it counts among those of the others. One that had no chance to answer is no silent one: others may
 * have taken it. One that points to where nobody answers says that there is no record if it was found at another place:
 * whoever silences that place shall not silence what the server said.
 */
export function counted({ place, isPassedOn, isUnasked, vote }: Ballot, ballots: readonly Ballot[]): Vote {
  if (isUnasked) return vote.outcome === 'busy' ? vote : { ...vote, outcome: 'unasked' };
  if (!isPassedOn || isUsableVote(vote.outcome)) return vote;
  const isElsewhere = ballots.some((other) => other.vote.outcome === 'match' && other.place !== place);
  return isElsewhere ? { ...vote, outcome: 'no-data' } : vote;
}
