import { lowerCase } from '../../text/classes.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';

/** Whether the name in wire form at `at` of the RDATA is a name of the zone, in whatever case. */
export function isNameAt({ names, apex, rdata }: ZoneStore, at: number, name: number): boolean {
  const { arena } = names;
  let from = names.offset[name]!;
  let to = at;
  // In the arena stand the labels below the apex and a zero in place of those of the apex.
  for (; arena[from] !== 0; from++, to++) {
    const stop = from + arena[from]!;
    if (arena[from] !== rdata[to]) return false;
    while (from < stop) if (arena[++from] !== lowerCase[rdata[++to]!]) return false;
  }
  for (let octet = 0; octet < apex.length; octet++)
    if (apex[octet] !== lowerCase[rdata[to + octet]!]) return false;
  return true;
}
