import { isAtOrBelow, parentOf } from '../../engine/name/relation.ts';
import { parseAddress } from '../transport/address.ts';
import { addressesByRecursors } from './addresses-by-recursors.ts';
import { isPlatform } from './platform.ts';
import { registeredOf } from './registered.ts';
import type { Walk } from './walk.ts';
import { nameServersByRecursors } from './zone-by-recursors.ts';

/**
 * Whether names can be spoken for by servers that are not the platform's. Recursive resolvers do not tell which server they
 * have a record from, so those of all zones on the way are looked up: a zone at the platform may hand on what is below it.
 */
export async function isIndependent(walk: Walk, names: readonly string[]): Promise<boolean> {
  if (walk.settings.platformNameservers.size === 0) return true;
  for (const name of names) if (!(await hasOwnServers(walk, name))) return false;
  return true;
}

/** Whether each zone on the way from the registered domain to a name has a server that is not the platform's. */
async function hasOwnServers(walk: Walk, name: string): Promise<boolean> {
  const registered = registeredOf(name);
  let zones = 0;
  for (let at = name; isAtOrBelow(at, registered); at = parentOf(at)) {
    const zone = await nameServersByRecursors(walk, at);
    if (zone === null) continue;
    zones++;
    const are = await Promise.all(zone.hosts.map((host) => isOther(walk, host.name)));
    if (!are.includes(true)) return false;
  }
  return zones > 0;
}

/** Whether a host is none of the platform's; one whose address is not known may be, where the platform tells its own. */
async function isOther(walk: Walk, name: string): Promise<boolean> {
  const { settings } = walk;
  if (isPlatform(settings, { name, addresses: [] })) return false;
  if (![...settings.platformNameservers].some((one) => parseAddress(one) !== undefined)) return true;
  const { addresses } = await addressesByRecursors(walk, name, true);
  return addresses.length > 0 && !isPlatform(settings, { name, addresses });
}
