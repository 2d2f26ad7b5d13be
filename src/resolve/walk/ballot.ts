import { Rcode } from '../message/message.ts';
import type { ServerOutcome } from '../verification.ts';
import { type HostAnswer, isUsable } from './ask-host.ts';
import { type Delegation, hostText } from './host.ts';
import { setText } from './name-server-set.ts';
import type { Asked, Poll, Vote } from './poll.ts';
import { isUsableVote } from './quorum.ts';

/** The vote of one server, and what it rests on. */
export interface Ballot {
  /** Where the record stands, as the server says. */
  readonly place: string;
  readonly isPassedOn: boolean;
  /** The answer of the server itself in front, and behind it those from where it points to. */
  readonly asked: readonly [Asked, ...Asked[]];
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
 * have taken it. Where another one has the record, it says that there is none if it denies that in whatever form, and if it
 * points to another place where nobody answers: whoever silences that place shall not silence what the server said. With
 * `isIterative` no resolver speaks for a server, and one with addresses that were not asked may have answered there.
 */
export function counted(ballot: Ballot, ballots: readonly Ballot[], isIterative: boolean): Vote {
  const { place, isPassedOn, asked, vote } = ballot;
  if (asked[0].answer.isUnasked) return vote.outcome === 'busy' ? vote : { ...vote, outcome: 'unasked' };
  if (isUsableVote(vote.outcome)) return vote;
  const matching = ballots.filter((other) => other.vote.outcome === 'match');
  if (matching.length === 0) return vote;
  const isElsewhere = isPassedOn && matching.some((other) => other.place !== place);
  if (isElsewhere || asked.some(isDenial)) return { ...vote, outcome: 'no-data' };
  const isLeftOut = asked.some(({ answer }) => answer.isPartial && !isUsable(answer.reading));
  return isIterative && isLeftOut ? { ...vote, outcome: 'unasked' } : vote;
}

/** RCODEs with which a server speaks about the name. */
const aboutName: ReadonlySet<number> = new Set([Rcode.NoError, Rcode.NxDomain]);

/** Whether a server answered the very question as one that serves the zone, though not in the form that it should. */
function isDenial({ answer: { reading, exchange } }: Asked): boolean {
  if (reading.kind !== 'lame' && reading.kind !== 'bad-response') return false;
  const message = exchange?.message;
  return exchange?.isExcess === true || (message?.aa === true && aboutName.has(message.rcode));
}

const silent: ReadonlySet<string> = new Set(['timeout', 'unreachable', 'no-address']);

/** Whether nobody is at any of the addresses of a server. */
export const isSilence = ({ reading, isPartial }: HostAnswer): boolean =>
  silent.has(reading.kind) && !isPartial;
