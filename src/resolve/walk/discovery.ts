import { addressesByRecursors } from './addresses-by-recursors.ts';
import { addressesByWalk, UNHEARD } from './addresses-by-walk.ts';
import { closestCut } from './closest-cut.ts';
import type { Delegation } from './host.ts';
import { suffixOf } from './registered.ts';
import type { Settings } from './settings.ts';
import { upstreamFault } from './upstream.ts';
import type { Addresses, Discovery, Walk } from './walk.ts';
import { nameServersByRecursors, zoneByRecursors, zoneOf } from './zone-by-recursors.ts';

/** Operators that must say the same about where a zone is served. */
export const AGREEING_RECURSORS = 2;

/** Recursive resolvers name the servers above the domain and their addresses; those servers say the rest. */
const byRecursors: Discovery = {
  start: startByRecursors,
  isMinimised: false,
  instead: zoneByRecursors,
  canConfirm: true,
  addresses: (walk, { name, isTold }, confirmed) =>
    isTold === true ? addressesByRecursors(walk, name, confirmed) : addressesByBoth(walk, name),
};

/** From the root on; no recursive resolver is asked. */
const fromRoot: Discovery = {
  start: async (walk, name) => closestCut(walk, name),
  isMinimised: true,
  instead: async () => null,
  canConfirm: false,
  addresses: (walk, { name }) =>
    addressesByWalk(walk, name, async (inner, sought) => closestCut(inner, sought)),
};

/** No authoritative server is asked. */
const nowhere: Discovery = {
  start: async () => null,
  isMinimised: false,
  instead: async () => null,
  canConfirm: false,
  addresses: async () => ({ addresses: [], note: null }),
};

/** The way of finding servers. A single resolver would lead a check wherever it likes: it is not asked for any. */
export function discoveryOf({ discovery, recursors }: Settings): Discovery {
  if (discovery === 'recursive') return nowhere;
  return discovery === 'iterative' || recursors.length < AGREEING_RECURSORS ? fromRoot : byRecursors;
}

/**
 * One server of a hoster's zone can make all recursors tell the same: it is asked together with another one. Where none
 * answers recursors say whether there is any address; whoever silences those servers shall not have theirs believed.
 */
async function addressesByBoth(walk: Walk, name: string): Promise<Addresses> {
  const found = await addressesByWalk(walk, name, startOnce);
  if (found.isSilent !== true) return found;
  const told = await addressesByRecursors(walk, name, true);
  return told.addresses.length > 0 ? UNHEARD : told;
}

/** The deepest zone above a name that is known, or else the one in which its suffix lies. */
function startOnce(walk: Walk, name: string): Promise<Delegation | null> {
  return walk.memory.starts(async () => {
    const known = closestCut(walk, name);
    return known.zone === '.' ? startByRecursors(walk, name) : known;
  });
}

/** The zone in which the public suffix of a name lies: many of them are zones themselves, but not all. */
async function startByRecursors(walk: Walk, name: string): Promise<Delegation | null> {
  const found = await suffixByRecursors(walk, name);
  if (found !== null && !walk.memory.cuts.has(found.zone)) walk.memory.cuts.set(found.zone, found);
  return found;
}

async function suffixByRecursors(walk: Walk, name: string) {
  const suffix = suffixOf(name);
  const root = { zone: '.', hosts: walk.settings.rootHints };
  if (suffix === '.') return root;
  const found = await nameServersByRecursors(walk, suffix);
  if (found !== null || upstreamFault(walk) !== null) return found;
  const zone = await zoneOf(walk, suffix);
  if (zone === '.') return root;
  return zone === null || zone === suffix ? null : nameServersByRecursors(walk, zone);
}
