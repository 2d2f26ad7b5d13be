import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';

/** The records of a type, in the order of the file. */
export function* recordsOfType(zone: ZoneStore, mnemonic: string): Generator<number> {
  const { code } = typeByMnemonic(mnemonic)!;
  if (!zone.hasType(code)) return;
  const { type, count } = zone;
  for (let record = 0; record < count; record++) if (type[record] === code) yield record;
}
