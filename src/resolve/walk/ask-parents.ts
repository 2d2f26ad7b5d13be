import { askHost, type HostAnswer } from './ask-host.ts';
import { gather, SERVER_PATIENCE } from './gather.ts';
import type { Delegation, Host } from './host.ts';
import {
  agreedHosts,
  mostAlike,
  type ParentFact,
  type Saying,
  sayingsOf,
  witnesses,
} from './parent-saying.ts';
import { shuffle } from './shuffle.ts';
import type { Walk } from './walk.ts';

/** Servers that must say the same, if there are so many. */
export const AGREEING = 2;

/** What the servers of a zone say about a name below it. */
export type ParentView =
  /** `isAgreed` when two of them say so, or the only one; `by` are the servers. */
  | (ParentFact & { readonly by: readonly string[]; readonly isAgreed: boolean })
  /**
   * None of them has anything to say; with `isTimeout` they were not even heard, with `isBusy` not even asked, and with
   * `isBlocked` at addresses where nobody is sent. `zone` is theirs, or null when none was found.
   */
  | {
      readonly kind: 'silent';
      readonly zone: string | null;
      readonly isTimeout: boolean;
      readonly isBusy: boolean;
      readonly isBlocked: boolean;
    };

/** That, and the answers it was made from. */
export interface ParentPoll {
  readonly view: ParentView;
  readonly answers: readonly HostAnswer[];
}

export interface ParentOptions {
  /** Whether the name is only on the way to the one that matters. */
  readonly isStep: boolean;
  /** Whether two operators must agree on the addresses of the servers, so that each of these speaks for itself. */
  readonly confirmed: boolean;
  /** How many must say the same. */
  readonly needed: number;
}

/**
 * Asks servers of a zone for the name servers of a name, until two of them say the same, or one where it is only a step
 * on the way.
 */
export async function askParents(
  walk: Walk,
  { zone, hosts }: Delegation,
  name: string,
  { isStep, confirmed, needed }: ParentOptions,
): Promise<ParentPoll> {
  const answers = await gather<Host, HostAnswer>(walk, {
    candidates: shuffle(hosts, walk.random),
    ask: (host, inner) => askHost(inner, host, { name, type: 'NS' }, zone, confirmed),
    missing: (found) => missingSayings(sayingsOf(found, zone, name), isStep ? 1 : AGREEING),
    patience: SERVER_PATIENCE,
  });
  const sayings = sayingsOf(answers, zone, name);
  return { view: settle(sayings, needed, confirmed) ?? silence(zone, answers), answers };
}

function missingSayings(sayings: readonly Saying[], wanted: number): number {
  if (wanted === 1) return 1 - sayings.length;
  return witnesses(mostAlike(sayings)) >= wanted ? 0 : Math.max(1, wanted - sayings.length);
}

/**
 * A delegation outweighs everything else. Of servers that name different sets two that agree are believed; where there
 * are no two, all are taken at their word.
 */
function settle(sayings: readonly Saying[], needed: number, confirmed: boolean): ParentView | undefined {
  const delegating = sayings.filter(({ fact }) => fact.kind === 'delegation');
  const alike = mostAlike(delegating.length > 0 ? delegating : sayings);
  const [first] = alike;
  if (first === undefined) return undefined;
  const isAgreed = witnesses(alike) >= needed;
  const by = alike.map(({ server }) => server);
  if (first.fact.kind !== 'delegation') return { ...first.fact, by, isAgreed };
  const { zone } = first.fact.to;
  if (isAgreed && !confirmed)
    return { kind: 'delegation', to: { zone, hosts: agreedHosts(alike, needed) }, by, isAgreed };
  const delegations = (isAgreed ? alike : delegating).flatMap(({ fact }) =>
    fact.kind === 'delegation' && fact.to.zone === zone ? [fact.to] : [],
  );
  return { kind: 'delegation', to: { zone, hosts: unionOf(delegations) }, by, isAgreed };
}

const silent: ReadonlySet<string> = new Set(['timeout', 'unreachable', 'unasked', 'busy']);

/** Whether nothing came from a server. */
export const isUnheard = ({ kind }: HostAnswer['reading']): boolean => silent.has(kind);

const silence = (zone: string, answers: readonly HostAnswer[]): ParentView => ({
  kind: 'silent',
  zone,
  isTimeout: answers.some(({ reading }) => isUnheard(reading)),
  isBusy: answers.some(({ reading }) => reading.kind === 'busy'),
  isBlocked: answers.some(({ reading }) => reading.kind === 'blocked'),
});

function unionOf(delegations: readonly Delegation[]): readonly Host[] {
  const hosts = new Map<string, Host>();
  for (const host of delegations.flatMap((one) => one.hosts)) {
    const known = hosts.get(host.name);
    if (known === undefined || known.addresses.length === 0) hosts.set(host.name, host);
  }
  return [...hosts.values()];
}
