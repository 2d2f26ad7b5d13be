import { isAtOrBelow, isBelow } from '../../engine/name/relation.ts';
import { askHost, type HostAnswer } from './ask-host.ts';
import { gather, SERVER_PATIENCE } from './gather.ts';
import type { Delegation, Host } from './host.ts';
import { setText } from './name-server-set.ts';
import { delegationOf } from './read-answer.ts';
import { shuffle } from './shuffle.ts';
import type { Walk } from './walk.ts';

/** What the servers of a zone say about a name below it. */
export type ParentView =
  /** They delegate it, or a zone on the way to it. */
  | { readonly kind: 'delegation'; readonly to: Delegation; readonly isAgreed: boolean }
  /** It lies in a zone that they serve themselves. */
  | { readonly kind: 'within'; readonly zone: string }
  /** There is no such name, as two of them say or the only one; `soa` is the owner of the SOA record, `by` are the
   * servers. */
  | {
      readonly kind: 'absent';
      readonly soa: string;
      readonly by: readonly string[];
      readonly isAgreed: boolean;
    }
  /** None of them has anything to say; with `isTimeout` they were not even heard. */
  | { readonly kind: 'silent'; readonly isTimeout: boolean };

/** That, and the answers it was made from. */
export interface ParentPoll {
  readonly view: ParentView;
  readonly answers: readonly HostAnswer[];
}

export interface ParentOptions {
  /** Whether the name is only on the way to the one that matters. */
  readonly isStep: boolean;
  /** Whether two operators must agree on the addresses of the servers. */
  readonly confirmed: boolean;
}

/** Servers that must say the same. */
const AGREEING = 2;

/**
 * Asks servers of a zone for the name servers of a name, until two of them say the same, or one where it is only a step
 * on the way.
 */
export async function askParents(
  walk: Walk,
  { zone, hosts }: Delegation,
  name: string,
  { isStep, confirmed }: ParentOptions,
): Promise<ParentPoll> {
  const said = (answers: readonly HostAnswer[]) =>
    answers.map((answer) => sayingOf(answer, zone, name)).filter((one) => one !== null);
  const answers = await gather<Host, HostAnswer>(walk, {
    candidates: shuffle(hosts, walk.random),
    ask: (host, inner) => askHost(inner, host, { name, type: 'NS' }, zone, confirmed),
    missing: (found) => (isStep ? 1 - said(found).length : missingSayings(said(found))),
    patience: SERVER_PATIENCE,
  });
  const view = settle(said(answers), Math.min(AGREEING, hosts.length)) ?? silence(answers);
  return { view, answers };
}

const missingSayings = (sayings: readonly Saying[]): number =>
  largest(sayings).length >= AGREEING ? 0 : Math.max(1, AGREEING - sayings.length);

type Saying = Exclude<ParentView, { readonly kind: 'silent' }>;

/** What one server says; null when it has nothing to say. */
function sayingOf(
  { name: server, reading, exchange }: HostAnswer,
  zone: string,
  name: string,
): Saying | null {
  switch (reading.kind) {
    case 'referral':
      return { kind: 'delegation', to: reading.to, isAgreed: false };
    case 'data': {
      if (reading.aliases.length > 0) return { kind: 'within', zone };
      // The same servers serve the zone below, too.
      const to = delegationOf(name, reading.records, exchange!.message!, zone);
      return { kind: 'delegation', to, isAgreed: false };
    }
    case 'no-such-name':
      if (reading.aliases.length > 0 || reading.soa === null) return { kind: 'within', zone };
      if (isBelow(reading.soa.owner, zone)) return { kind: 'within', zone: reading.soa.owner };
      return { kind: 'absent', soa: reading.soa.owner, by: [server], isAgreed: false };
    case 'no-data': {
      const owner = reading.soa?.owner ?? zone;
      return { kind: 'within', zone: isAtOrBelow(name, owner) ? owner : zone };
    }
    case 'alias':
    case 'broken-alias':
      return { kind: 'within', zone };
    default:
      return null;
  }
}

/** The same for what servers say alike. */
const gist = (saying: Saying): string =>
  saying.kind === 'delegation'
    ? `${saying.to.zone} ${setText(saying.to.hosts.map(({ name }) => name))}`
    : saying.kind;

/** What most of them say alike, of equals what was said first. */
function largest<S extends Saying>(sayings: readonly S[]): readonly S[] {
  const groups = sayings.map((saying) => sayings.filter((other) => gist(other) === gist(saying)));
  return groups.reduce<readonly S[]>((best, group) => (group.length > best.length ? group : best), []);
}

/**
 * A delegation outweighs everything else. Of servers that name different sets two that agree are believed; where there
 * are no two, all are taken at their word.
 */
function settle(sayings: readonly Saying[], needed: number): Saying | undefined {
  const delegations = sayings.filter((one) => one.kind === 'delegation');
  const [first] = delegations;
  if (first !== undefined) {
    const alike = largest(delegations);
    const isAgreed = alike.length >= needed;
    const same = isAgreed ? alike : delegations.filter(({ to }) => to.zone === first.to.zone);
    const hosts = unionOf(same.map(({ to }) => to));
    return { kind: 'delegation', to: { zone: same[0]!.to.zone, hosts }, isAgreed };
  }
  const within = sayings.find((one) => one.kind === 'within');
  if (within !== undefined) return within;
  const absent = sayings.filter((one) => one.kind === 'absent');
  if (absent.length === 0) return undefined;
  const by = absent.flatMap((one) => one.by);
  return { kind: 'absent', soa: absent[0]!.soa, by, isAgreed: by.length >= needed };
}

const unheard: ReadonlySet<string> = new Set(['timeout', 'unreachable']);

const silence = (answers: readonly HostAnswer[]): ParentView => ({
  kind: 'silent',
  isTimeout: answers.some(({ reading }) => unheard.has(reading.kind)),
});

function unionOf(delegations: readonly Delegation[]): readonly Host[] {
  const hosts = new Map<string, Host>();
  for (const host of delegations.flatMap((one) => one.hosts)) {
    const known = hosts.get(host.name);
    if (known === undefined || known.addresses.length === 0) hosts.set(host.name, host);
  }
  return [...hosts.values()];
}
