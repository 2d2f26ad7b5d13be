import { asWritten, repeatsZone } from '../../zone/final-dot.ts';
import { defineZoneRule } from '../define.ts';

/** An owner that ends in the zone's name before that is added lacks its final dot (RFC 1035 5.1). */
export const finalDot = defineZoneRule({
  name: 'final-dot',
  scope: 'zone',
  reads: 'owner',
  codes: ['name/missing-final-dot'],
  check(zone, _lookup, report) {
    for (let name = 1; name < zone.names.count; name++) {
      if (zone.traitsOf(name) === 0 || !repeatsZone(zone, name)) continue;
      report('name/missing-final-dot', zone.firstAt(name, -1), 'owner', undefined, {
        suggestion: asWritten(zone, name),
      });
    }
  },
});
