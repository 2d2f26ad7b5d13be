import { Trait } from '../../rrtypes/define.ts';
import { defineZoneRule } from '../define.ts';

/** A zone has an SOA and name servers at its apex (RFC 1035 5.2, RFC 1034 4.2.1). */
export const apexComplete = defineZoneRule({
  name: 'apex-complete',
  scope: 'zone',
  reads: 'owner',
  codes: ['zone/soa-missing', 'zone/ns-missing'],
  check(zone, _lookup, report) {
    const { origin } = zone;
    const present = zone.presentTraits(0);
    if ((present & Trait.Start) === 0) report('zone/soa-missing', undefined, 'record', undefined, { origin });
    if ((present & Trait.Cut) !== 0) return;
    report('zone/ns-missing', zone.firstAt(0, Trait.Start), 'owner', undefined, { origin });
  },
});
