import { parseName } from '../../engine/name/parse-name.ts';
import { askHost, isUsable } from './ask-host.ts';
import type { ParentView } from './ask-parents.ts';
import { askRecursors } from './ask-recursor.ts';
import { isBackedBySet } from './backed-by.ts';
import { Backing } from './backing.ts';
import { isHeardOut } from './ballot.ts';
import type { Claim } from './claim.ts';
import { corroborate, type DnssecView, UNCHECKED } from './corroborate.ts';
import { AGREEING_RECURSORS } from './discovery.ts';
import type { DelegationView, TxtEvidence } from './evidence.ts';
import type { Place } from './find-zone.ts';
import type { Delegation, Host } from './host.ts';
import { judge } from './judge.ts';
import { locate } from './locate.ts';
import { sorted, targetsOf } from './name-server-set.ts';
import { NOBODY, type Poll } from './poll.ts';
import { pollRecursors, type RecursorPoll } from './poll-recursors.ts';
import { pollPlace } from './poll-zone.ts';
import { isMet, isUsableVote, type VoteOutcome } from './quorum.ts';
import { registeredOf } from './registered.ts';
import { upstreamFault } from './upstream.ts';
import type { Walk } from './walk.ts';

/** Recursive resolvers that must deny a domain. */
const DENYING = 2;

/** Looks for a TXT record at the servers of its zone, or through recursive resolvers when none of those can be used. */
export async function findEvidence(walk: Walk, claim: Claim): Promise<TxtEvidence> {
  const backing = new Backing(walk, claim);
  try {
    const found = await fromServers({ ...walk, seen: () => backing.begin() }, claim);
    const more = found.isFinal ? await backed(walk, found, backing) : await fromRecursors(walk, found, claim);
    return { ...found, ...more, upstream: upstreamFault(walk), isShort: walk.budget.isShort };
  } finally {
    await backing.end();
  }
}

interface Found
  extends Pick<
    TxtEvidence,
    'delegation' | 'poll' | 'absent' | 'isUnheard' | 'silentZone' | 'splitZone' | 'doubled'
  > {
  /** Whether nobody may speak in the place of the servers: one of them answered, was not asked, or is where nobody is sent. */
  readonly isFinal: boolean;
}

const NOTHING: Found = {
  ...{ delegation: null, poll: NOBODY, absent: null, silentZone: null, splitZone: null, doubled: null },
  ...{ isUnheard: false, isFinal: false },
};

type More = Pick<TxtEvidence, 'dnssec' | 'recursors' | 'backing' | 'isBacked' | 'absent'>;

const UNASKED = { dnssec: UNCHECKED, recursors: null, backing: null, isBacked: false } as const;

/** What resolvers say to a record that the servers of the domain have. */
async function backed(walk: Walk, { poll, absent }: Found, backing: Backing): Promise<More> {
  const votes = poll.votes.map(({ outcome }) => outcome);
  if (!isMet(poll.quorum, votes)) return { ...UNASKED, absent };
  const isComplete = isHeardOut(poll) || walk.settings.discovery === 'iterative';
  const [dnssec, polled] = await Promise.all([backing.dnssec(), isComplete ? null : backing.recursors()]);
  const isBacked = !isComplete && (await isSpokenFor(walk, poll, polled, dnssec));
  return { dnssec, recursors: null, backing: polled, isBacked, absent };
}

/** Whether signatures prove the record, or else resolvers have it from the servers that the zone above names. */
async function isSpokenFor(walk: Walk, poll: Poll, polled: RecursorPoll | null, dnssec: DnssecView) {
  if (polled?.outcome !== 'match') return false;
  if (dnssec.status === 'secure' && dnssec.agreeing >= AGREEING_RECURSORS) return true;
  // Which server each of them asked nobody knows: one that lacks the record may have asked one of those not heard.
  const isContrary = polled.asked.some(
    ({ judgement: { outcome } }) => outcome !== 'match' && isUsableVote(outcome as VoteOutcome),
  );
  if (isContrary) return false;
  // What the resolvers themselves named they cannot confirm.
  return !poll.isHearsay && (await isBackedBySet(walk, poll, polled));
}

/** What resolvers say in the place of the servers; nothing when there are no two. */
async function fromRecursors(walk: Walk, { absent, poll }: Found, claim: Claim): Promise<More> {
  const { discovery, recursors: all } = walk.settings;
  if (discovery === 'iterative' || all.length < AGREEING_RECURSORS || upstreamFault(walk) !== null)
    return { ...UNASKED, absent };
  const [dnssec, recursors] = await Promise.all([corroborate(walk, claim), pollRecursors(walk, claim)]);
  // Where there are no servers, or nobody could say who they are, nobody can say whom resolvers should have asked.
  const isNobody = poll.votes.every(({ outcome }) => outcome === 'no-address');
  const isBacked = poll.isHearsay || isNobody || (await isSpokenFor(walk, poll, recursors, dnssec));
  const found = absent ?? (await absentBy(walk, recursors, claim));
  return { dnssec, recursors, backing: null, isBacked, absent: found };
}

async function fromServers(walk: Walk, claim: Claim): Promise<Found> {
  const place = await locate(walk, claim.name);
  const { zone, view } = place;
  if (view.kind === 'absent' && !view.isSplit) return fromAbove(walk, claim, place, view);
  const silentZone = view.kind === 'silent' ? view.zone : null;
  if (zone === null) return { ...NOTHING, ...unheardOf(view), silentZone };
  const poll = await pollPlace(walk, place, claim);
  const speaker = speakerOf(poll);
  const [child, doubled] = await Promise.all([
    speaker === null ? null : ownServers(walk, poll.at, speaker),
    speaker === null ? null : findDoubled(walk, claim, poll, speaker),
  ]);
  const delegation = viewOf(poll.at, child, place);
  const splitZone = view.kind !== 'silent' && view.isSplit ? zone.zone : null;
  return { ...NOTHING, delegation, poll, silentZone, splitZone, doubled, isFinal: isFinal(poll) };
}

function unheardOf(view: ParentView): Pick<Found, 'isUnheard' | 'isFinal'> {
  if (view.kind !== 'silent') return NOTHING;
  return { isUnheard: view.isTimeout, isFinal: view.isBusy || view.isBlocked };
}

/** Resolvers may have a record from any server: they do not speak for one that had no chance to contradict. */
const final: ReadonlySet<VoteOutcome> = new Set(['unasked', 'busy', 'blocked']);

const isFinal = ({ votes }: Poll): boolean =>
  votes.some(({ outcome }) => isUsableVote(outcome) || final.has(outcome));

type Absence = Extract<ParentView, { readonly kind: 'absent' }>;

/**
 * The zone above denies the domain. Before that is believed its servers are asked for the record itself, as some deny a
 * name only because nothing stands right at it. Where only one of them spoke, recursive resolvers have to say the same.
 */
async function fromAbove(walk: Walk, claim: Claim, place: Place, view: Absence): Promise<Found> {
  const poll = await pollPlace(walk, place, claim);
  const isDenied = poll.votes.every(({ outcome }) => outcome === 'no-such-name' || !isUsableVote(outcome));
  if (!isDenied) return { ...NOTHING, poll, isFinal: true };
  if (!view.isAgreed) return { ...NOTHING, isUnheard: true };
  return { ...NOTHING, absent: view.soa, isFinal: true };
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
