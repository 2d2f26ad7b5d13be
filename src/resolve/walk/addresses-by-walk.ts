import type { Question, QuestionType } from '../message/message.ts';
import { askHost, type HostAnswer, isUsable, type Saying } from './ask-host.ts';
import { closestCut } from './closest-cut.ts';
import { gather, SERVER_PATIENCE } from './gather.ts';
import { addressesAt, type Delegation, type Host, someOf } from './host.ts';
import { hasPlatform } from './platform.ts';
import { shuffle } from './shuffle.ts';
import { hasNothing, missingTellers, missingTellersOfMore, toldAlike } from './tell-alike.ts';
import type { Addresses, Walk } from './walk.ts';

const NONE: Addresses = { addresses: [], note: 'its name has no address' };
const TOO_DEEP: Addresses = {
  ...NONE,
  lack: 'not-looked-up',
  note: 'not looked up, as it takes too many steps',
};
const UNHEARD: Addresses = { ...NONE, lack: 'unheard', note: 'its address could not be found out' };

/**
 * The addresses of a host, found from the root on. Hosts that can only be found by way of each other have none. Whether one
 * has any is not known that would take more lookups, each for the sake of the one before it, than a check may spend.
 */
export async function addressesByWalk(walk: Walk, host: string): Promise<Addresses> {
  const { lookups, budget } = walk;
  if (lookups.includes(host)) return NONE;
  if (lookups.length >= budget.limits.depth) return TOO_DEEP;
  return lookUp({ ...walk, lookups: [...lookups, host] }, host);
}

/** A name server must not be named by an alias (RFC 2181 10.3); one step of it is followed all the same. */
async function lookUp(walk: Walk, host: string): Promise<Addresses> {
  const direct = await bothFamilies(walk, host);
  const { addresses, lack } = direct.alias === null ? direct : await bothFamilies(walk, direct.alias);
  if (addresses.length === 0) return without(lack);
  return { addresses, note: direct.alias !== null || direct.isAlias ? 'its name is an alias' : null };
}

function without(lack: Addresses['lack']): Addresses {
  if (lack === undefined) return NONE;
  return lack === 'not-looked-up' ? TOO_DEEP : UNHEARD;
}

interface Found {
  readonly addresses: readonly Uint8Array[];
  readonly isAlias: boolean;
  /** Where it leads, if the answer did not say what is there. */
  readonly alias: string | null;
  /** Why somebody who could have told was not asked. */
  readonly lack: Addresses['lack'];
}

/**
 * Whether one family has to do: for the sake of other lookups it does, and for a server of the domain where not plenty is left
 * to spend. By either family a server may be known as the platform's.
 */
const isSparing = ({ budget, lookups, settings }: Walk): boolean =>
  !(lookups.length === 1 && budget.isAmple) && !hasPlatform(settings);

/** Of a name that does not exist nothing else is asked, as whoever named it may want its servers to be burdened. */
async function bothFamilies(walk: Walk, name: string): Promise<Found> {
  const found: Uint8Array[] = [];
  let isAlias = false;
  let lack: Addresses['lack'];
  for (const type of ['A', 'AAAA'] satisfies QuestionType[]) {
    if (found.length > 0 && isSparing(walk)) break;
    const { reading, lack: lacking } = await resolve(walk, { name, type }, found.length > 0);
    lack ??= lacking;
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
async function resolve(walk: Walk, question: Question, isMore: boolean): Promise<Resolved> {
  let zone: Delegation = closestCut(walk, question.name);
  for (;;) {
    const { hosts } = zone;
    const answers = await gather<Host, HostAnswer>(walk, {
      candidates: shuffle(hosts, walk.random),
      ask: (host, inner) => askHost(inner, host, question, zone.zone),
      missing: isMore ? missingTellersOfMore : missingTellers,
      patience: SERVER_PATIENCE,
    });
    if (isMore && answers.some(hasNothing)) return { reading: null, lack: undefined };
    const reading = toldAlike(answers, hosts.length);
    if (reading === null) return { reading, lack: lackOf(answers) };
    if (reading.kind !== 'referral') return { reading, lack: undefined };
    zone = reading.to;
    walk.memory.cuts.set(zone.zone, zone);
  }
}

interface Resolved {
  readonly reading: Saying | null;
  readonly lack: Addresses['lack'];
}

function lackOf(answers: readonly HostAnswer[]): Addresses['lack'] {
  if (answers.some(({ reading }) => isUsable(reading))) return 'unheard';
  if (answers.some(({ reading }) => reading.kind === 'unasked' || reading.kind === 'busy')) return 'unheard';
  return answers.some(({ isUnasked }) => isUnasked) ? 'not-looked-up' : undefined;
}
