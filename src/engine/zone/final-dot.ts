import { printName } from '../name/print-name.ts';
import { isBelowPublicSuffix } from '../name/public-suffix.ts';
import { belowApex } from '../name/zone-names.ts';
import type { ZoneStore } from './zone-store.ts';

/**
 * To a name without its final dot the zone's name is added (RFC 1035 5.1). That was a slip where what is written ends in the
 * zone's name already, or, for a name that the zone does not have, where it ends in a public suffix.
 */
export function isSlip(zone: ZoneStore, name: number): boolean {
  if (isSingleLabel(zone, name)) return false;
  return repeatsZone(zone, name) || isBelowPublicSuffix(asWritten(zone, name).slice(0, -1));
}

/** The name with a final dot in place of the zone's name. */
export function asWritten({ names }: ZoneStore, name: number): string {
  return printName(names.arena, names.offset[name]!);
}

function isSingleLabel({ names }: ZoneStore, name: number): boolean {
  const start = names.offset[name]!;
  return names.arena[start] === 0 || names.arena[start + names.arena[start]! + 1] === 0;
}

/** The root's name ends every name. */
export function repeatsZone({ names, apex }: ZoneStore, name: number): boolean {
  if (apex.length === 1) return false;
  const start = names.offset[name]!;
  return belowApex(names.arena, start, start + names.lengthOf(name), apex, apex.length - 1) >= 0;
}
