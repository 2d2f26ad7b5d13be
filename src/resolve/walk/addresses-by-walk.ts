import type { Question, QuestionType } from '../message/message.ts';
import { askHost, type HostAnswer, isUsable, type Saying } from './ask-host.ts';
import { isUnheard } from './ask-parents.ts';
import { gather, SERVER_PATIENCE } from './gather.ts';
import { addressesAt, type Delegation, type Host, someOf } from './host.ts';
import { hasPlatform } from './platform.ts';
import { shuffle } from './shuffle.ts';
import { hasNothing, missingTellers, missingTellersOfMore, toldAlike } from './tell-alike.ts';
import type { Addresses, Discovery, Walk } from './walk.ts';

type Start = Discovery['start'];

const NONE: Addresses = { addresses: [], note: 'its name has no address' };
const TOO_DEEP: Addresses = {
  ...NONE,
  lack: 'not-looked-up',
  note: 'not looked up, as it takes too many steps',
};
const SILENT: Addresses = { ...NONE, isSilent: true };
export const UNHEARD: Addresses = { ...NONE, lack: 'unheard', note: 'its address could not be found out' };

/**
 * The addresses of a host, found from a zone above it on. Hosts that can only be found by way of each other have none. Whether one
 * has any is not known that would take more lookups, each for the sake of the one before it, than a check may spend.
 */
export async function addressesByWalk(walk: Walk, host: string, start: Start): Promise<Addresses> {
  const { lookups, budget } = walk;
  if (lookups.includes(host)) return NONE;
  if (lookups.length >= budget.limits.depth) return TOO_DEEP;
  return lookUp({ ...walk, lookups: [...lookups, host] }, host, start);
}

/** A name server must not be named by an alias (RFC 2181 10.3); one step of it is followed all the same. */
async function lookUp(walk: Walk, host: string, start: Start): Promise<Addresses> {
  const direct = await bothFamilies(walk, host, start);
  const { addresses, lack } = direct.alias === null ? direct : await bothFamilies(walk, direct.alias, start);
  if (addresses.length === 0) return without(lack);
  return { addresses, note: direct.alias !== null || direct.isAlias ? 'its name is an alias' : null };
}

/** Why somebody who could have told was not asked, or that nobody answered of those who were. */
type Lack = Addresses['lack'] | 'silent';

function without(lack: Lack): Addresses {
  if (lack === undefined) return NONE;
  if (lack === 'silent') return SILENT;
  return lack === 'not-looked-up' ? TOO_DEEP : UNHEARD;
}

interface Found {
  readonly addresses: readonly Uint8Array[];
  readonly isAlias: boolean;
  /** Where it leads, if the answer did not say what is there. */
  readonly alias: string | null;
  readonly lack: Lack;
}

/**
 * Whether one family has to do: for the sake of other lookups it does, and for a server of the domain where not plenty is left
 * to spend. By either family a server may be known as the platform's.
 */
const isSparing = ({ budget, lookups, settings }: Walk): boolean =>
  !(lookups.length === 1 && budget.isAmple) && !hasPlatform(settings);

/** Of a name that does not exist nothing else is asked, as whoever named it may want its servers to be burdened. */
async function bothFamilies(walk: Walk, name: string, start: Start): Promise<Found> {
  const found: Uint8Array[] = [];
  let isAlias = false;
  let lack: Lack;
  for (const type of ['A', 'AAAA'] satisfies QuestionType[]) {
    if (found.length > 0 && isSparing(walk)) break;
    const begin = await start(walk, name);
    if (begin === null) return { addresses: found, isAlias, alias: null, lack: 'unheard' };
    const { reading, lack: lacking } = await resolve(walk, begin, { name, type }, found.length > 0);
    if (lack === undefined || lack === 'silent') lack = lacking ?? lack;
    if (reading?.kind === 'no-such-name') break;
    if (reading === null || !('aliases' in reading) || reading.aliases.length > 1) continue;
    if (reading.kind === 'alias') return { addresses: found, isAlias: true, alias: reading.target, lack };
    if (reading.kind !== 'data') continue;
    isAlias ||= reading.aliases.length > 0;
    found.push(...addressesAt(reading.records[0]!.owner, reading.records));
  }
  return { addresses: someOf(found), isAlias, alias: null, lack };
}

/**
 * Asks from the closest zone known on, until servers answer for the name itself. Two must say the same: one of them could
 * put all servers of a domain where he likes. That there are no more addresses than those known already may be one's word.
 */
async function resolve(
  walk: Walk,
  start: Delegation,
  question: Question,
  isMore: boolean,
): Promise<Resolved> {
  for (let zone = start; ; ) {
    const { answers, reading } = await askTwo(walk, zone, question, isMore);
    if (isMore && answers.some(hasNothing)) return { reading: null, lack: undefined };
    if (reading === null) return { reading, lack: lackOf(answers) };
    if (reading.kind !== 'referral') return { reading, lack: undefined };
    zone = reading.to;
    walk.memory.cuts.set(zone.zone, zone);
  }
}

interface Told {
  readonly answers: readonly HostAnswer[];
  readonly reading: Saying | null;
}

/**
 * Asks two servers of a zone. Of those that recursors name two are believed that are found by the word of another one
 * each, and else, but for those that were not heard, at addresses that two recursors agree on.
 */
async function askTwo(walk: Walk, zone: Delegation, question: Question, isMore: boolean): Promise<Told> {
  const { hosts } = zone;
  const ask = (candidates: readonly Host[], confirmed: boolean) =>
    gather<Host, HostAnswer>(walk, {
      candidates: shuffle(candidates, walk.random),
      ask: (host, inner) => askHost(inner, host, question, zone.zone, confirmed),
      missing: isMore ? missingTellersOfMore : missingTellers,
      patience: SERVER_PATIENCE,
    });
  const isTold = hosts.some((host) => host.isTold === true);
  const first = await ask(hosts, !isTold);
  const reading = toldAlike(first, isTold ? Number.POSITIVE_INFINITY : hosts.length);
  if (!isTold || reading !== null || !first.some((answer) => isUsable(answer.reading)))
    return { answers: first, reading };
  const unheard = first.filter((answer) => isUnheard(answer.reading));
  const left = hosts.filter((host) => !unheard.some(({ name }) => name === host.name));
  const answers = [...unheard, ...(await ask(left, true))];
  return { answers, reading: toldAlike(answers, hosts.length) };
}

interface Resolved {
  readonly reading: Saying | null;
  readonly lack: Lack;
}

function lackOf(answers: readonly HostAnswer[]): Lack {
  if (answers.some(({ reading }) => isUsable(reading))) return 'unheard';
  if (answers.some(({ reading }) => reading.kind === 'unasked' || reading.kind === 'busy')) return 'unheard';
  return answers.some(({ isUnasked }) => isUnasked) ? 'not-looked-up' : 'silent';
}
