import { printName } from '../../name/print-name.ts';
import { defineZoneRule } from '../define.ts';

/** An owner that ends in the zone's name before that is added lacks its final dot (RFC 1035 5.1). */
export const finalDot = defineZoneRule({
  name: 'final-dot',
  scope: 'zone',
  reads: 'owner',
  codes: ['name/missing-final-dot'],
  check(zone, _lookup, report) {
    for (const name of new Set(zone.repeatingOwners)) {
      const first = zone.firstAt(name, -1);
      if (first === undefined) continue;
      const suggestion = printName(zone.names.arena, zone.names.offset[name]!);
      report('name/missing-final-dot', first, 'owner', undefined, { suggestion });
    }
  },
});
