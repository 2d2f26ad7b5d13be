import { isAtOrBelow, isBelow } from '../../engine/name/relation.ts';
import type { Alias } from './alias-chain.ts';
import { askHost, type HostAnswer } from './ask-host.ts';
import { isUnheard } from './ask-parents.ts';
import { counted, delegationText, isHeard, placeOf } from './ballot.ts';
import type { Claim } from './claim.ts';
import { isByVote, type Place } from './find-zone.ts';
import type { Delegation } from './host.ts';
import { judge } from './judge.ts';
import { limitAliases } from './limit-aliases.ts';
import { locate } from './locate.ts';
import { hasPlatform, isPlatform } from './platform.ts';
import { type Asked, NOBODY, type Poll, type Vote } from './poll.ts';
import { summary, type VoteOutcome } from './quorum.ts';
import { registeredOf } from './registered.ts';
import { shuffle } from './shuffle.ts';
import type { Walk } from './walk.ts';

/** Servers of a zone that are asked; a zone with more is no usual one (NXNSAttack), and what the others have is not known. */
const MOST_HOSTS = 13;

/** How a poll came about. */
interface Way {
  /** Names that aliases have led away from. */
  readonly trail: readonly string[];
  /** Whether the zone is one above, whose servers do not agree on where the name lies. */
  readonly isAbove: boolean;
  /** What is known of its servers by name, so that they need not be asked. */
  readonly known: ReadonlyMap<string, HostAnswer>;
}

const DIRECT: Way = { trail: [], isAbove: false, known: new Map() };

/** Asks for the record where it lies; where those above do not agree on that, by the vote of each of them. */
export async function pollPlace(
  walk: Walk,
  place: Place,
  claim: Claim,
  trail: readonly string[] = [],
): Promise<Poll> {
  const { zone, view, isOnWay, answers, from } = place;
  if (zone === null) return NOBODY;
  if (!isByVote(place)) {
    // Whoever denies the domain is no server of it.
    const isAbove = view.kind === 'absent';
    const poll = await pollZone(walk, zone, claim, { ...DIRECT, trail, isAbove });
    return from === 'recursors' ? { ...poll, isHearsay: true } : poll;
  }
  const isInside = view.kind === 'within' && !view.isSplit && !isOnWay;
  // Not what came from an address on the word of one recursor.
  const usable = answers.filter(({ name, witness, reading }) =>
    reading.kind === 'referral' ? witness === name : isUnheard(reading),
  );
  const known = new Map(usable.map((answer) => [answer.name, answer]));
  return pollZone(walk, zone, claim, { trail, isAbove: !isInside, known });
}

/**
 * Asks every server of a zone for the record. The vote of one that points elsewhere, by an alias or by a delegation, is
 * what the servers there say: so a single server cannot lead the check away from what the others say.
 */
async function pollZone(walk: Walk, at: Delegation, claim: Claim, way: Way): Promise<Poll> {
  const { trail, isAbove, known } = way;
  const { zone, hosts } = at;
  const order = shuffle(hosts, walk.random);
  const question = { name: claim.name, type: 'TXT' } as const;
  const followed = new Map<string, Promise<Poll>>();
  let below: Promise<Poll> | undefined;

  const ballots = await Promise.all(
    order.slice(0, MOST_HOSTS).map(async (host) => {
      const said = known.get(host.name) ?? (await askHost(walk, host, question, zone));
      const answer = limitAliases(walk, said, [...trail, claim.name]);
      const asked: Asked = { answer, judgement: judge(answer, claim, walk.settings.lenient) };
      if (asked.judgement.outcome === 'match') walk.seen();
      const place = placeOf(answer.reading, claim.name);
      const pointer = pointerOf(answer.reading, { ...at, hosts: [host] });
      const isOther = !isPlatform(walk.settings, answer) && !(hasPlatform(walk.settings) && at.isHearsay);
      if (pointer === null)
        return { place, isPassedOn: false, asked: [asked] as const, vote: ownVote(asked, isOther) };
      const there = followed.get(pointer.key) ?? follow(walk, pointer, claim, way);
      followed.set(pointer.key, there);
      if (answer.reading.kind === 'referral') below ??= there;
      const found = await there;
      const vote = votePassedOn(asked, isOther, found);
      return { place, isPassedOn: true, asked: [asked, ...found.asked] as const, vote };
    }),
  );
  ballots.sort((one, other) => (one.vote.name < other.vote.name ? -1 : 1));
  const polls = await Promise.all(followed.values());
  const ignored = order.slice(MOST_HOSTS).map(({ name }) => name);
  const isIterative = walk.settings.discovery === 'iterative';
  return {
    at: (await below)?.at ?? at,
    votes: [...ballots.map((ballot) => counted(ballot, ballots, isIterative)), ...ignored.map(unasked)],
    asked: [...ballots.map((ballot) => ballot.asked[0]), ...polls.flatMap((poll) => poll.asked)],
    halfHeard: [
      ...(ballots.every(({ asked }) => isHeard(asked[0])) ? [] : [at]),
      ...polls.flatMap((poll) => poll.halfHeard),
    ],
    ignored,
    // Of servers above one is not enough, whatever the quorum among those of the domain.
    quorum: isAbove ? 'consistent' : walk.settings.quorum,
    isHearsay: polls.some((poll) => poll.isHearsay),
  };
}

const unasked = (name: string): Vote => ({ name, outcome: 'unasked', isIndependent: false });

/** Where a server that does not have the record itself says it is. */
interface Pointer {
  readonly key: string;
  readonly aliases: readonly Alias[];
  /** The servers there; null when they have to be found. */
  readonly to: Delegation | null;
}

/** A target in the same zone is asked of the same server, as it did not say what is there; another zone has its own. */
function pointerOf(reading: HostAnswer['reading'], from: Delegation): Pointer | null {
  if (reading.kind === 'referral') {
    const { to } = reading;
    return { key: delegationText(to), aliases: [], to };
  }
  if (reading.kind !== 'alias') return null;
  const { target, aliases } = reading;
  const isInside = isAtOrBelow(target, from.zone);
  const key = isInside ? `${target} ${from.hosts[0]!.name}` : target;
  return { key, aliases, to: isInside ? from : null };
}

async function follow(walk: Walk, { aliases, to }: Pointer, claim: Claim, way: Way): Promise<Poll> {
  const trail = [...way.trail, ...aliases.map(({ owner }) => owner)];
  const name = aliases.at(-1)?.target ?? claim.name;
  const there = { ...claim, name };
  if (to === null) return pollPlace(walk, await locate(walk, name), there, trail);
  const isAbove = way.isAbove && isBelow(registeredOf(name), to.zone);
  return pollZone(walk, to, there, { ...DIRECT, trail, isAbove });
}

// Whoever points elsewhere has been followed, so what is left is an outcome of its own.
const ownVote = ({ answer, judgement }: Asked, isIndependent: boolean): Vote => ({
  ...{ name: answer.name, isIndependent },
  outcome: judgement.outcome as VoteOutcome,
});

/** Who can make a server of the platform say something can make it point to a server of his own, too. */
function votePassedOn({ answer }: Asked, isOther: boolean, { votes, quorum }: Poll): Vote {
  const outcome = summary(
    quorum,
    votes.map((vote) => vote.outcome),
  );
  const isIndependent = isOther && votes.some((vote) => vote.outcome === 'match' && vote.isIndependent);
  return { name: answer.name, outcome, isIndependent };
}
