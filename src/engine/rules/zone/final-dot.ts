import { printName } from '../../name/print-name.ts';
import { belowApex } from '../../name/zone-names.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule } from '../define.ts';

/** An owner that ends in the zone's name before that is added lacks its final dot (RFC 1035 5.1). */
export const finalDot = defineZoneRule({
  name: 'final-dot',
  scope: 'zone',
  reads: 'owner',
  codes: ['name/missing-final-dot'],
  check(zone, _lookup, report) {
    if (zone.repeatingOwners.length === 0) return;
    for (const name of new Set(zone.repeatingOwners)) {
      const first = zone.firstAt(name, -1);
      if (first === undefined) continue;
      report('name/missing-final-dot', first, 'owner', undefined, { suggestion: asWritten(zone, name) });
    }
  },
});

/** The part of a name that ends in the zone's own; what stands behind it comes from an `$ORIGIN` below the zone. */
function asWritten({ names, apex }: ZoneStore, name: number): string {
  const { arena } = names;
  const start = names.offset[name]!;
  let end = start;
  let stop = start;
  while (arena[end] !== 0) {
    end += arena[end]! + 1;
    if (belowApex(arena, start, end, apex, apex.length - 1) >= 0) stop = end;
  }
  return printName(arena.subarray(start, stop), 0);
}
