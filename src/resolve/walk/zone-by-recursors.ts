import { isAtOrBelow, parentOf } from '../../engine/name/relation.ts';
import type { HostAnswer } from './ask-host.ts';
import { askRecursors } from './ask-recursor.ts';
import type { Delegation } from './host.ts';
import { targetsOf } from './name-server-set.ts';
import type { Walk } from './walk.ts';

/** A zone and its servers by the word of so many recursors; null when they know none or contradict each other. */
export async function nameServersByRecursors(
  walk: Walk,
  zone: string,
  wanted: number,
): Promise<Delegation | null> {
  const answers = await askRecursors(walk, { name: zone, type: 'NS' }, wanted);
  const sets = answers.map(nameServersIn).filter((set) => set.length > 0);
  const [first = [], ...others] = sets;
  if (sets.length < wanted || others.some((set) => !set.some((name) => first.includes(name)))) return null;
  const hosts = Array.from(new Set(sets.flat()), (name) => ({ name, addresses: [] }));
  return { zone, hosts };
}

const nameServersIn = ({ reading }: HostAnswer): readonly string[] =>
  reading.kind === 'data' && reading.aliases.length === 0 ? targetsOf(reading.records) : [];

/** The zone in which a name lies, by the SOA record that one recursor answers with (RFC 2308 2). */
export async function zoneOf(walk: Walk, name: string): Promise<string | null> {
  const [answer] = await askRecursors(walk, { name, type: 'SOA' }, 1);
  const reading = answer?.reading;
  if (reading?.kind === 'data') return reading.aliases.length === 0 ? name : null;
  if (reading?.kind !== 'no-data' && reading?.kind !== 'no-such-name') return null;
  return reading.aliases.length === 0 ? (reading.soa?.owner ?? null) : null;
}

/**
 * The servers of the zone of a name when those of the zone above do not answer: by the word of two recursors, the zone
 * being no higher than the domain that was registered.
 */
export async function zoneByRecursors(
  walk: Walk,
  name: string,
  registered: string,
): Promise<Delegation | null> {
  const wanted = Math.min(2, walk.settings.recursors.length);
  const zone = await zoneOf(walk, name);
  let asked = zone !== null && isAtOrBelow(zone, registered) ? zone : name;
  for (; isAtOrBelow(asked, registered); asked = parentOf(asked)) {
    const found = await nameServersByRecursors(walk, asked, wanted);
    if (found !== null) return found;
  }
  return null;
}
