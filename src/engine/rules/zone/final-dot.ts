import { printName } from '../../name/print-name.ts';
import { isBelowPublicSuffix } from '../../name/public-suffix.ts';
import { belowApex } from '../../name/zone-names.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule } from '../define.ts';

/**
 * To a name without its final dot the zone's name is added (RFC 1035 5.1). That was a slip where what is written ends in the
 * zone's name already, or where it ends in a public suffix and the zone has no such name.
 */
export const finalDot = defineZoneRule({
  name: 'final-dot',
  scope: 'zone',
  reads: 'targets',
  codes: ['name/missing-final-dot'],
  check(zone, _lookup, report) {
    for (let name = 1; name < zone.names.count; name++) {
      if (zone.traitsOf(name) === 0 || !repeatsZone(zone, name)) continue;
      report('name/missing-final-dot', zone.firstAt(name, -1), 'owner', undefined, { suggestion: asWritten(zone, name) });
    }
    for (let reference = 0; reference < zone.references; reference++) {
      const name = zone.referenceName[reference]!;
      if (zone.presentTraits(name) !== 0 || isSingleLabel(zone, name)) continue;
      const suggestion = asWritten(zone, name);
      if (!repeatsZone(zone, name) && !isBelowPublicSuffix(suggestion.slice(0, -1))) continue;
      report('name/missing-final-dot', zone.referenceRecord[reference]!, 'target', undefined, { suggestion });
    }
  },
});

/** The name with a final dot in place of the zone's name. */
function asWritten({ names }: ZoneStore, name: number): string {
  return printName(names.arena, names.offset[name]!);
}

function isSingleLabel({ names }: ZoneStore, name: number): boolean {
  const start = names.offset[name]!;
  return names.arena[start] === 0 || names.arena[start + names.arena[start]! + 1] === 0;
}

/** The root's name ends every name. */
function repeatsZone({ names, apex }: ZoneStore, name: number): boolean {
  if (apex.length === 1) return false;
  const start = names.offset[name]!;
  return belowApex(names.arena, start, start + names.lengthOf(name), apex, apex.length - 1) >= 0;
}
