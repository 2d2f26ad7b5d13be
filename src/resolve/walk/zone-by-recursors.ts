import { isAtOrBelow, parentOf } from '../../engine/name/relation.ts';
import type { HostAnswer } from './ask-host.ts';
import { askRecursors } from './ask-recursor.ts';
import type { Delegation, Host } from './host.ts';
import { targetsOf } from './name-server-set.ts';
import type { Walk } from './walk.ts';

/**
 * A zone and those of its servers that so many recursors name; null when there are none. Only who is named by two
 * operators is believed in, so that none of them alone can lead a check to servers of its own.
 */
export async function nameServersByRecursors(walk: Walk, zone: string): Promise<Delegation | null> {
  const { agreed } = await nameServersTold(walk, zone);
  return agreed.length === 0 ? null : { zone, hosts: agreed.map(hostOf) };
}

const hostOf = (name: string): Host => ({ name, addresses: [], isTold: true });

/** The names that so many recursors tell, and those that any does. */
async function nameServersTold(walk: Walk, zone: string) {
  const wanted = Math.min(2, walk.settings.recursors.length);
  const question = { name: zone, type: 'NS' } as const;
  const answers = await askRecursors(walk, question, (found) => missingSets(found, wanted));
  return { agreed: agreedNames(answers, wanted), all: agreedNames(answers, 1) };
}

function missingSets(found: readonly HostAnswer[], wanted: number): number {
  if (found.length < wanted) return wanted - found.length;
  // Two that name none agree, too.
  const empty = found.filter((answer) => nameServersIn(answer).length === 0).length;
  return Number(empty < wanted && agreedNames(found, wanted).length === 0);
}

function agreedNames(answers: readonly HostAnswer[], wanted: number): readonly string[] {
  const sets = answers.map(nameServersIn);
  return [...new Set(sets.flat())].filter(
    (name) => sets.filter((set) => set.includes(name)).length >= wanted,
  );
}

export const nameServersIn = ({ reading }: HostAnswer): readonly string[] =>
  reading.kind === 'data' && reading.aliases.length === 0 ? targetsOf(reading.records) : [];

/** The zone in which a name lies, by the SOA record that one recursor answers with (RFC 2308 2). */
export async function zoneOf(walk: Walk, name: string): Promise<string | null> {
  const [answer] = await askRecursors(walk, { name, type: 'SOA' }, (found) => 1 - found.length);
  const reading = answer?.reading;
  if (reading?.kind === 'data') return reading.aliases.length === 0 ? name : null;
  if (reading?.kind !== 'no-data' && reading?.kind !== 'no-such-name') return null;
  return reading.aliases.length === 0 ? (reading.soa?.owner ?? null) : null;
}

/**
 * The servers of the zone of a name when those of the zone above do not answer: by the word of two recursors, the zone
 * being no higher than the domain that was registered. Servers that only one of them names have a vote, too: a server of
 * the domain may name itself alone to the other one.
 */
export async function zoneByRecursors(
  walk: Walk,
  name: string,
  registered: string,
): Promise<Delegation | null> {
  const zone = await zoneOf(walk, name);
  let asked = zone !== null && isAtOrBelow(zone, registered) ? zone : name;
  for (; isAtOrBelow(asked, registered); asked = parentOf(asked)) {
    const { agreed, all } = await nameServersTold(walk, asked);
    if (agreed.length > 0) return { zone: asked, hosts: all.map(hostOf), isHearsay: true };
  }
  return null;
}
