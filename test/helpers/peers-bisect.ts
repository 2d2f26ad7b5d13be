import { judge, type Verdict } from './peers.ts';
import { ORIGIN } from './peers-settings.ts';
import type { PeerName } from './peers-types.ts';

/** What a peer says about each part of a zone, from few runs when it takes most of them. */
export async function verdictsOnParts<Part>(
  peer: PeerName,
  parts: readonly Part[],
  zoneOf: (parts: readonly Part[]) => string,
): Promise<ReadonlyMap<Part, Verdict>> {
  const found = new Map<Part, Verdict>(parts.map((part) => [part, 'accept']));
  await halve(parts);
  return found;

  async function halve(some: readonly Part[]): Promise<void> {
    if (some.length === 0) return;
    const { verdict, output } = await judge(peer, zoneOf(some), ORIGIN);
    if (verdict === 'accept') return;
    const [only] = some;
    if (some.length === 1 && only !== undefined) {
      found.set(only, verdict);
      return;
    }
    const middle = some.length >> 1;
    await Promise.all([halve(some.slice(0, middle)), halve(some.slice(middle))]);
    // Parts are made to go with each other, so that a fault is always in one of them.
    if (some.every((part) => found.get(part) === 'accept'))
      throw new Error(`${peer} takes each half, but not both: ${output}\n${zoneOf(some)}`);
  }
}
