import { belowApex } from '../name/zone-names.ts';
import { Trait } from '../rrtypes/define.ts';
import type { ZoneStore } from './zone-store.ts';

/** An SOA record below the name of the zone, where that has none itself. */
export interface SoaElsewhere {
  readonly record: number;
  /** Whether all records stand at its owner or below it: then the text is of another zone than the one asked for. */
  readonly isWholeZone: boolean;
}

/** The first SOA below an apex without one; undefined where the apex has one, or nothing has. */
export function soaElsewhere(zone: ZoneStore): SoaElsewhere | undefined {
  if ((zone.allTraits & Trait.Start) === 0 || (zone.presentTraits(0) & Trait.Start) !== 0) return undefined;
  for (let record = 0; record < zone.count; record++)
    if ((zone.recordTraits(record) & Trait.Start) !== 0)
      return { record, isWholeZone: areAllBelow(zone, zone.owner[record]!) };
  return undefined;
}

function areAllBelow({ names, owner, count }: ZoneStore, above: number): boolean {
  const { arena, offset } = names;
  const length = names.lengthOf(above);
  const apex = arena.subarray(offset[above]!, offset[above]! + length);
  for (let record = 0; record < count; record++) {
    const name = owner[record]!;
    const at = offset[name]!;
    if (name !== above && belowApex(arena, at, at + names.lengthOf(name), apex, length) < 0) return false;
  }
  return true;
}
