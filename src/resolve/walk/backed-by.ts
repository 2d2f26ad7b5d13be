import type { HostAnswer } from './ask-host.ts';
import { askRecursor, gatherInOrder } from './ask-recursor.ts';
import { AGREEING_RECURSORS } from './discovery.ts';
import type { Delegation } from './host.ts';
import { setText } from './name-server-set.ts';
import type { Poll } from './poll.ts';
import type { RecursorPoll } from './poll-recursors.ts';
import type { Walk } from './walk.ts';
import { nameServersIn } from './zone-by-recursors.ts';

/**
 * Whether two of the resolvers that have the record speak for the servers that were not heard: they must know each zone by the
 * servers that the zone above names. Whoever has one of them may name it alone in its own zone, and then resolvers ask
 * nobody else (RFC 2181 5.4.1).
 */
export async function isBackedBySet(
  walk: Walk,
  { halfHeard }: Poll,
  backing: RecursorPoll,
): Promise<boolean> {
  const having = backing.asked
    .filter(({ judgement }) => judgement.outcome === 'match')
    .map(({ answer }) => answer.name);
  const answers = await Promise.all(halfHeard.map((zone) => isKnownAlike(walk, zone, having)));
  return answers.every((isAlike) => isAlike);
}

async function isKnownAlike(walk: Walk, { zone, hosts }: Delegation, having: readonly string[]) {
  const expected = setText(hosts.map(({ name }) => name));
  const alike = (found: readonly HostAnswer[]) =>
    found.filter((answer) => setText(nameServersIn(answer)) === expected).length;
  const answers = await gatherInOrder(
    walk,
    walk.settings.recursors.filter(({ name }) => having.includes(name)),
    (recursor, inner) => askRecursor(inner, recursor, { name: zone, type: 'NS' }),
    (found) => AGREEING_RECURSORS - alike(found),
  );
  return alike(answers) >= AGREEING_RECURSORS;
}
