import { printName } from '../name/print-name.ts';
import { isBelowPublicSuffix } from '../name/public-suffix.ts';
import { belowApex } from '../name/zone-names.ts';
import type { ZoneStore } from './zone-store.ts';

/**
 * What a target was most likely meant to be that lacks its final dot, so that the origin was added (RFC 1035 5.1): a name that
 * ends in the zone's name already or, since the zone does not have it, in a public suffix. Undefined for any other.
 */
export function meantTarget(
  { names, apex, referenceName, referenceWritten }: ZoneStore,
  reference: number,
): string | undefined {
  const start = names.offset[referenceName[reference]!]!;
  const end = start + referenceWritten[reference]!;
  // A single label, or none that is written.
  if (end === start || start + names.arena[start]! + 1 === end) return undefined;
  const written = printName(names.arena.subarray(start, end), 0);
  const repeatsZone = apex.length > 1 && belowApex(names.arena, start, end, apex, apex.length - 1) >= 0;
  return repeatsZone || isBelowPublicSuffix(written.slice(0, -1)) ? written : undefined;
}
