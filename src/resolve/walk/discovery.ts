import { parentOf } from '../../engine/name/relation.ts';
import { addressesByRecursors } from './addresses-by-recursors.ts';
import { addressesByWalk } from './addresses-by-walk.ts';
import { closestCut } from './closest-cut.ts';
import { registeredOf } from './registered.ts';
import type { DiscoveryMode } from './settings.ts';
import type { Discovery, Walk } from './walk.ts';
import { nameServersByRecursors, zoneByRecursors, zoneOf } from './zone-by-recursors.ts';

/** The ways of finding servers. */
export const discoveries: Readonly<Record<DiscoveryMode, Discovery>> = {
  /** Recursive resolvers name the servers above the domain and their addresses; those servers say the rest. */
  hybrid: {
    start: startByRecursors,
    isMinimised: false,
    instead: zoneByRecursors,
    canConfirm: true,
    addresses: addressesByRecursors,
  },
  /** From the root on; no recursive resolver is asked. */
  iterative: {
    start: async (walk, name) => closestCut(walk, name),
    isMinimised: true,
    instead: async () => null,
    canConfirm: false,
    addresses: addressesByWalk,
  },
  /** No authoritative server is asked. */
  recursive: {
    start: async () => null,
    isMinimised: false,
    instead: async () => null,
    canConfirm: false,
    addresses: async () => ({ addresses: [], note: null }),
  },
};

/** The zone in which the public suffix of a name lies: many of them are zones themselves, but not all. */
async function startByRecursors(walk: Walk, name: string) {
  const suffix = parentOf(registeredOf(name));
  const root = { zone: '.', hosts: walk.settings.rootHints };
  if (suffix === '.') return root;
  const found = await nameServersByRecursors(walk, suffix);
  if (found !== null) return found;
  const zone = await zoneOf(walk, suffix);
  if (zone === '.') return root;
  return zone === null || zone === suffix ? null : nameServersByRecursors(walk, zone);
}
