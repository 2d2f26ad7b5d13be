import { findZone, type Place } from './find-zone.ts';
import { registeredOf } from './registered.ts';
import type { Walk } from './walk.ts';

/** The zone that was registered for a name, by the servers above it or else by what `instead` finds. */
export async function locate(walk: Walk, name: string): Promise<Place> {
  const registered = registeredOf(name);
  const place = await findZone(walk, registered);
  const { view } = place;
  if (view.kind === 'absent' && view.isAgreed && place.zone !== null) {
    // Whoever said so is asked on; a top-level domain has many more.
    const hosts = place.zone.hosts.filter((host) => view.by.includes(host.name));
    return { ...place, zone: { ...place.zone, hosts } };
  }
  // Servers that were not asked are no silent ones, for which others could speak, nor are those that nobody shall ask.
  if (view.kind !== 'silent') return place;
  if (view.isBusy || view.isBlocked) return { ...place, zone: null };
  const zone = await walk.discovery.instead(walk, name, registered);
  return { ...place, zone, from: 'recursors' };
}
