import type { Question, QuestionType } from '../message/message.ts';
import { askHost, type HostAnswer, isUsable } from './ask-host.ts';
import { closestCut } from './closest-cut.ts';
import { gather, SERVER_PATIENCE } from './gather.ts';
import { addressesAt, type Delegation, type Host, someOf } from './host.ts';
import type { Reading } from './read-answer.ts';
import { shuffle } from './shuffle.ts';
import type { Addresses, Walk } from './walk.ts';

const NONE: Addresses = { addresses: [], note: 'its name has no address' };

/**
 * The addresses of a host, found from the root on. Hosts that can only be found by way of each other have none, nor has
 * one that would take more lookups, each for the sake of the one before it, than a check may spend.
 */
export async function addressesByWalk(walk: Walk, host: string): Promise<Addresses> {
  const { lookups, budget } = walk;
  if (lookups.includes(host) || lookups.length >= budget.limits.depth) return NONE;
  return lookUp({ ...walk, lookups: [...lookups, host] }, host);
}

/** A name server must not be named by an alias (RFC 2181 10.3); one step of it is followed all the same. */
async function lookUp(walk: Walk, host: string): Promise<Addresses> {
  const direct = await bothFamilies(walk, host);
  const alias = direct.alias;
  const { addresses } = alias === null ? direct : await bothFamilies(walk, alias);
  if (addresses.length === 0) return NONE;
  return { addresses, note: alias !== null || direct.isAlias ? 'its name is an alias' : null };
}

interface Found {
  readonly addresses: readonly Uint8Array[];
  readonly isAlias: boolean;
  /** Where it leads, if the answer did not say what is there. */
  readonly alias: string | null;
}

async function bothFamilies(walk: Walk, name: string): Promise<Found> {
  const found: Uint8Array[] = [];
  let isAlias = false;
  for (const type of ['A', 'AAAA'] satisfies QuestionType[]) {
    const reading = await resolve(walk, { name, type });
    if (reading === null || !('aliases' in reading) || reading.aliases.length > 1) continue;
    if (reading.kind === 'alias') return { addresses: found, isAlias: true, alias: reading.target };
    if (reading.kind !== 'data') continue;
    isAlias ||= reading.aliases.length > 0;
    found.push(...addressesAt(reading.records[0]!.owner, reading.records));
  }
  return { addresses: someOf(found), isAlias, alias: null };
}

/** Asks from the closest zone known on, until a server answers for the name itself. */
async function resolve(walk: Walk, question: Question): Promise<Reading | null> {
  let zone: Delegation = closestCut(walk, question.name);
  for (;;) {
    const { hosts } = zone;
    const answers = await gather<Host, HostAnswer>(walk, {
      candidates: shuffle(hosts, walk.random),
      ask: (host, inner) => askHost(inner, host, question, zone.zone),
      missing: (found) => Number(!found.some(({ reading }) => isUsable(reading))),
      patience: SERVER_PATIENCE,
    });
    const reading = answers.map((answer) => answer.reading).find(isUsable);
    if (reading?.kind !== 'referral') return reading ?? null;
    zone = reading.to;
    walk.memory.cuts.set(zone.zone, zone);
  }
}
