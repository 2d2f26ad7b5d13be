import { judge, type Verdict } from './peers.ts';
import { blamedBy, type Labelled, verbose } from './peers-blame.ts';
import { ORIGIN } from './peers-settings.ts';
import { type PeerName, peerNames } from './peers-types.ts';
import { type Case, judgeOurs, type Vote, votersOn } from './peers-vote.ts';

/** A part of a zone that may stand alone. */
export type Part = Omit<Case, 'zone'> & Partial<Labelled>;

type ZoneOf<Some> = (parts: readonly Some[]) => string;

/**
 * What a peer says about each part of a zone, from few runs: parts with a label that it names are refused, and the rest
 * is halved as long as it takes not all of it.
 */
async function verdictsOnParts<Some extends Part>(
  peer: PeerName,
  parts: readonly Some[],
  zoneOf: ZoneOf<Some>,
): Promise<ReadonlyMap<Some, Verdict>> {
  const found = new Map<Some, Verdict>(parts.map((part) => [part, 'accept']));
  const above = zoneOf([]).split('\n').length - 1;
  await halve(parts);
  return found;

  async function halve(some: readonly Some[]): Promise<void> {
    if (some.length === 0) return;
    const { verdict, output } = await judge(peer, zoneOf(some), ORIGIN, verbose[peer]);
    if (verdict === 'accept') return;
    const [only] = some;
    if (some.length === 1 && only !== undefined) {
      found.set(only, verdict);
      return;
    }
    const named = new Set<unknown>(some.every(isLabelled) ? blamedBy(peer, output, some, above) : []);
    if (named.size > 0) {
      for (const part of some) if (named.has(part)) found.set(part, verdict);
      await halve(some.filter((part) => !named.has(part)));
      return;
    }
    const middle = some.length >> 1;
    await Promise.all([halve(some.slice(0, middle)), halve(some.slice(middle))]);
    // Parts are made to go with each other, so that a fault is always in one of them.
    if (some.every((part) => found.get(part) === 'accept'))
      throw new Error(`${peer} takes each half, but not both: ${output}\n${zoneOf(some)}`);
  }
}

const isLabelled = <Some extends Part>(part: Some): part is Some & Labelled => part.label !== undefined;

/** What all say about each part, the peers about many of them at a time. */
export async function votesOnParts<Some extends Part>(
  parts: readonly Some[],
  zoneOf: ZoneOf<Some>,
  peers = peerNames,
): Promise<readonly (readonly [Case, Vote])[]> {
  const said = await Promise.all(
    peers.map((peer) => {
      const asked = parts.filter((part) => votersOn(part, peers).includes(peer));
      return verdictsOnParts(peer, asked, zoneOf);
    }),
  );
  return parts.map((part) => {
    const zone = zoneOf([part]);
    const verdicts = peers.flatMap((peer, at) => {
      const verdict = said[at]?.get(part);
      return verdict === undefined ? [] : [[peer, verdict] as const];
    });
    return [
      { ...part, zone },
      { ...judgeOurs(zone), peers: new Map(verdicts) },
    ];
  });
}
