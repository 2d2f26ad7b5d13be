import { Trait } from '../../rrtypes/define.ts';
import type { ZoneLookup } from '../../zone/lookup.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';

/** Whether a zone has keys, and signatures at half of its names at least: otherwise they are left over from something. */
export function isSigned(store: ZoneStore, lookup: ZoneLookup): boolean {
  return hasKeys(store) && isMostlySigned(store, lookup);
}

export const hasKeys = (store: ZoneStore): boolean => (store.presentTraits(0) & Trait.ZoneKey) !== 0;

/** Whether half of the names at which the zone answers itself have signatures. */
export function isMostlySigned(store: ZoneStore, lookup: ZoneLookup): boolean {
  const { owners, groupStart, groupStop } = store;
  let balance = 0;
  for (let name = 0; name < owners; name++) {
    if (groupStart[name] === groupStop[name]) continue;
    const traits = store.presentTraits(name);
    if ((traits & Trait.HashedDenial) !== 0 || lookup.isOccluded(name)) continue;
    balance += (traits & Trait.Signature) !== 0 ? 1 : -1;
  }
  return balance >= 0;
}
