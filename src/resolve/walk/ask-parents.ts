import { askHost, type HostAnswer } from './ask-host.ts';
import { gather, SERVER_PATIENCE } from './gather.ts';
import type { Delegation, Host } from './host.ts';
import { mostAlike, type ParentFact, type Saying, sayingsOf, witnesses } from './parent-saying.ts';
import { agreedHosts } from './same-way.ts';
import { shuffle } from './shuffle.ts';
import type { Walk } from './walk.ts';

/** Servers that must say the same, if there are so many. */
export const AGREEING = 2;

/** What the servers of a zone say about a name below it. */
export type ParentView =
  /**
   * `isAgreed` when two of them say so, or the only one; `by` are the servers. `isSplit` when it is not, as others say
   * something else.
   */
  | (ParentFact & { readonly by: readonly string[]; readonly isAgreed: boolean; readonly isSplit: boolean })
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

/** Asks servers of a zone for the name servers of a name, until two of them say the same. */
export async function askParents(
  walk: Walk,
  { zone, hosts }: Delegation,
  name: string,
  { isStep, confirmed, needed }: ParentOptions,
): Promise<ParentPoll> {
  const answers = await gather<Host, HostAnswer>(walk, {
    candidates: shuffle(hosts, walk.random),
    ask: (host, inner) => askHost(inner, host, { name, type: 'NS' }, zone, confirmed),
    missing: (found) => missingSayings(sayingsOf(found, zone, name), isStep),
    patience: SERVER_PATIENCE,
  });
  const sayings = sayingsOf(answers, zone, name);
  return { view: settle(sayings, needed, isStep) ?? silence(zone, answers), answers };
}

const missingSayings = (sayings: readonly Saying[], isStep: boolean): number =>
  witnesses(mostAlike(sayings, isStep)) >= AGREEING ? 0 : Math.max(1, AGREEING - sayings.length);

/** What two agree on; where there are no two, what was said first, and whether there is anything else. */
function settle(sayings: readonly Saying[], needed: number, isStep: boolean): ParentView | undefined {
  const alike = mostAlike(sayings, isStep);
  const [first] = alike;
  if (first === undefined) return undefined;
  const isAgreed = witnesses(alike) >= needed;
  const by = alike.map(({ server }) => server);
  const told = { by, isAgreed, isSplit: !isAgreed && alike.length < sayings.length };
  if (first.fact.kind !== 'delegation' || !isAgreed) return { ...first.fact, ...told };
  const said = alike.flatMap(({ fact, witness }) =>
    fact.kind === 'delegation' ? [{ to: fact.to, witness }] : [],
  );
  return { kind: 'delegation', to: { zone: first.fact.to.zone, hosts: agreedHosts(said, needed) }, ...told };
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
