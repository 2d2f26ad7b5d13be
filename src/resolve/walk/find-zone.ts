import { isBelow, oneBelow } from '../../engine/name/relation.ts';
import type { HostAnswer } from './ask-host.ts';
import { AGREEING, askParents, isUnheard, type ParentPoll, type ParentView } from './ask-parents.ts';
import type { Delegation } from './host.ts';
import { isPlatform } from './platform.ts';
import type { Walk } from './walk.ts';

/** What is known of the zone in which a name lies. */
export interface Place {
  /**
   * The deepest zone that was found, and its servers; null when none was. Where two of these do not say the same about
   * the name it is theirs, and each of them has a vote.
   */
  readonly zone: Delegation | null;
  /** What the servers above the name say about it, or about a name on the way to it. */
  readonly view: ParentView;
  /** Whether that name is only on the way. */
  readonly isOnWay: boolean;
  /** What they answered, one by one. */
  readonly answers: readonly HostAnswer[];
  /** Who named the servers. */
  readonly from: 'parent' | 'recursors';
}

/** No server to begin with was found, or nobody could say. */
function nowhere({ memory }: Walk): Place {
  const isTimeout = [...memory.recursors.values()].some(({ isServing }) => !isServing);
  const view = { kind: 'silent', zone: null, isTimeout, isBusy: false, isBlocked: false } as const;
  return { zone: null, view, isOnWay: false, answers: [], from: 'parent' };
}

/** Whether servers above have a vote each, as no two of them say the same. */
export const isByVote = ({ view }: Place): boolean => view.kind !== 'silent' && !view.isAgreed;

/**
 * Goes down from a zone above to the servers of a name: asks the servers of each zone for the name servers of the name,
 * and follows what they delegate. A name that is no cut lies in the last zone on the way.
 */
export async function findZone(walk: Walk, name: string): Promise<Place> {
  const start = await walk.discovery.start(walk, name);
  return start === null ? nowhere(walk) : descend(walk, start, name);
}

async function descend(walk: Walk, start: Delegation, name: string): Promise<Place> {
  let zone = start;
  let depth = 1;
  while (isBelow(name, zone.zone)) {
    const asked = walk.discovery.isMinimised ? nameBelow(zone.zone, name, depth) : name;
    const isOnWay = asked !== name;
    const { view, answers } = await askSurely(walk, zone, asked, isOnWay);
    const here = { view, isOnWay, answers, from: 'parent' } as const;
    if (view.kind === 'silent' || !view.isAgreed) return { ...here, zone };
    if (view.kind === 'delegation') {
      const isHearsay = zone.isHearsay === true || isSaidByPlatform(walk, view, answers);
      zone = { ...view.to, isHearsay };
      walk.memory.cuts.set(zone.zone, zone);
      depth = 1;
      if (zone.zone === name) return { ...here, zone };
      continue;
    }
    // Some servers deny a name although there are names below it (RFC 8020 4): only the name itself counts.
    if (!isOnWay) return { ...here, zone: within(zone, view) };
    depth++;
  }
  const view = { kind: 'within', zone: zone.zone, by: [], isAgreed: true, isSplit: false } as const;
  return { zone, view, isOnWay: false, answers: [], from: 'parent' };
}

/**
 * Two servers are believed that say the same, each found by the word of another recursive resolver. Where there are no
 * two, they are asked again at addresses that two resolvers agree on; those that were not heard are not.
 */
async function askSurely(walk: Walk, zone: Delegation, name: string, isStep: boolean): Promise<ParentPoll> {
  const { canConfirm } = walk.discovery;
  const atMost = Math.min(AGREEING, zone.hosts.length);
  const first = { isStep, confirmed: !canConfirm, needed: canConfirm ? AGREEING : atMost };
  const poll = await askParents(walk, zone, name, first);
  const { view, answers } = poll;
  // Within the zone all of its servers are asked anyway.
  const isSure = view.kind === 'silent' || view.isAgreed || (view.kind === 'within' && !view.isSplit);
  if (isSure || !canConfirm) return poll;
  const unheard = answers.filter(({ reading }) => isUnheard(reading));
  const hosts = zone.hosts.filter((host) => !unheard.some((answer) => answer.name === host.name));
  const second = await askParents(walk, { ...zone, hosts }, name, {
    isStep,
    confirmed: true,
    needed: atMost,
  });
  return { view: second.view, answers: [...unheard, ...second.answers] };
}

const within = (zone: Delegation, view: ParentView): Delegation =>
  view.kind === 'within' ? { ...zone, zone: view.zone } : zone;

const isSaidByPlatform = ({ settings }: Walk, view: ParentView, answers: readonly HostAnswer[]): boolean =>
  view.kind !== 'silent' &&
  answers.some((answer) => view.by.includes(answer.name) && isPlatform(settings, answer));

/** The name with so many labels more than the zone that it is below. */
function nameBelow(zone: string, name: string, labels: number): string {
  let asked = zone;
  for (let left = labels; left > 0 && asked !== name; left--) asked = oneBelow(asked, name);
  return asked;
}
