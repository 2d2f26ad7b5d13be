import { parseName } from '../../engine/name/parse-name.ts';
import { askHost, isUsable } from './ask-host.ts';
import { askRecursors } from './ask-recursor.ts';
import type { Claim } from './claim.ts';
import { corroborate } from './corroborate.ts';
import type { DelegationView, TxtEvidence } from './evidence.ts';
import type { Place } from './find-zone.ts';
import type { Delegation, Host } from './host.ts';
import { judge } from './judge.ts';
import { locate } from './locate.ts';
import { sorted, targetsOf } from './name-server-set.ts';
import { NOBODY, type Poll } from './poll.ts';
import { pollRecursors, type RecursorPoll } from './poll-recursors.ts';
import { pollZone } from './poll-zone.ts';
import { isUsableVote } from './quorum.ts';
import { registeredOf } from './registered.ts';
import type { Walk } from './walk.ts';

/** Recursive resolvers that must deny a domain. */
const DENYING = 2;

/** Looks for a TXT record at the servers of its zone, or through recursive resolvers when none of those can be used. */
export async function findEvidence(walk: Walk, claim: Claim): Promise<TxtEvidence> {
  const [dnssec, found] = await Promise.all([corroborate(walk, claim.name), fromServers(walk, claim)]);
  const isUsable = found.absent !== null || found.poll.votes.some(({ outcome }) => isUsableVote(outcome));
  const mayAsk = !isUsable && !found.isBusy && walk.settings.discovery !== 'iterative';
  const recursors = mayAsk ? await pollRecursors(walk, claim) : null;
  return { ...found, dnssec, recursors, absent: found.absent ?? (await absentBy(walk, recursors, claim)) };
}

interface Found extends Pick<TxtEvidence, 'delegation' | 'poll' | 'absent' | 'isUnheard' | 'doubled'> {
  /** Whether servers were not asked, so that nobody may speak in their place. */
  readonly isBusy: boolean;
}

const NOTHING: Found = {
  ...{ delegation: null, poll: NOBODY, absent: null, doubled: null },
  ...{ isUnheard: false, isBusy: false },
};

async function fromServers(walk: Walk, claim: Claim): Promise<Found> {
  const place = await locate(walk, claim.name);
  if (place.view.kind === 'absent') return fromAbove(walk, claim, place);
  const { zone } = place;
  if (zone === null) {
    const { isTimeout, isBusy } = place.view.kind === 'silent' ? place.view : HEARD;
    return { ...NOTHING, isUnheard: isTimeout, isBusy };
  }
  const poll = await pollZone(walk, zone, claim);
  const speaker = speakerOf(poll);
  const [child, doubled] = await Promise.all([
    speaker === null ? null : ownServers(walk, poll.at, speaker),
    speaker === null ? null : findDoubled(walk, claim, poll, speaker),
  ]);
  const isBusy = poll.votes.some(({ outcome }) => outcome === 'busy');
  return { ...NOTHING, delegation: viewOf(poll.at, child, place), poll, doubled, isBusy };
}

const HEARD = { isTimeout: false, isBusy: false } as const;

/**
 * The zone above denies the domain. Before that is believed its servers are asked for the record itself, as some deny a
 * name only because nothing stands right at it. Where only one of them spoke, recursive resolvers have to say the same.
 */
async function fromAbove(walk: Walk, claim: Claim, { zone, view }: Place): Promise<Found> {
  if (view.kind !== 'absent' || zone === null) return NOTHING;
  const poll = await pollZone(walk, zone, claim);
  const isDenied = poll.votes.every(({ outcome }) => outcome === 'no-such-name' || !isUsableVote(outcome));
  if (!isDenied) return { ...NOTHING, poll };
  return { ...NOTHING, absent: view.isAgreed ? view.soa : null, isUnheard: !view.isAgreed };
}

/** What denies the name of the challenge need not deny the domain, which may be an alias in the zone above. */
async function absentBy(walk: Walk, recursors: RecursorPoll | null, { name }: Claim): Promise<string | null> {
  if (recursors === null || recursors.absent === null) return null;
  const question = { name: registeredOf(name), type: 'NS' } as const;
  const answers = await askRecursors(walk, question, (found) => DENYING - found.length);
  const denying = answers.filter(({ reading }) => reading.kind === 'no-such-name');
  return denying.length >= DENYING ? recursors.absent : null;
}

/** A server of the zone in which the name lies that had something to say about it. */
function speakerOf({ at, asked }: Poll): Host | null {
  const speaking = new Set(
    asked.filter(({ answer }) => isUsable(answer.reading)).map(({ answer }) => answer.name),
  );
  return at.hosts.find(({ name }) => speaking.has(name)) ?? null;
}

/** The name servers that a zone itself names. */
async function ownServers(walk: Walk, { zone }: Delegation, speaker: Host) {
  const { reading } = await askHost(walk, speaker, { name: zone, type: 'NS' }, zone);
  return reading.kind === 'data' ? targetsOf(reading.records) : null;
}

/** Where the record stands if its name ends in that of the zone twice: many control panels add the zone by themselves. */
async function findDoubled(walk: Walk, claim: Claim, { at: { zone }, votes }: Poll, speaker: Host) {
  if (votes.some(({ outcome }) => outcome === 'match' || outcome === 'mismatch')) return null;
  const name = claim.name + zone;
  if (parseName(name) === undefined) return null;
  const answer = await askHost(walk, speaker, { name, type: 'TXT' }, zone);
  return judge(answer, claim, true).outcome === 'match' ? name : null;
}

const viewOf = (
  { zone, hosts }: Delegation,
  child: readonly string[] | null,
  { from }: Place,
): DelegationView => ({ zone, parent: sorted(hosts.map(({ name }) => name)), child, from });
