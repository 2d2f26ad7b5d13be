import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';

/** Visits the records of a type in the order of the file. A zone without any is asked once. */
export function eachOfType(zone: ZoneStore, mnemonic: string, visit: (record: number) => void): void {
  const { code } = typeByMnemonic(mnemonic)!;
  if (!zone.hasType(code)) return;
  const { type, count } = zone;
  for (let record = 0; record < count; record++) if (type[record] === code) visit(record);
}
