import { Trait } from '../../rrtypes/define.ts';
import { defineZoneRule } from '../define.ts';
import { hasKeys } from './is-signed.ts';

/** Keys and certificates in DNS are believed only where the zone is signed (RFC 6698 4.1, RFC 7929 5, RFC 8162 3). */
export const daneUnsigned = defineZoneRule({
  name: 'dane-unsigned',
  scope: 'zone',
  reads: 'zone',
  when: Trait.NeedsSigning,
  codes: ['zone/dane-unsigned'],
  check(zone, lookup, report) {
    if (hasKeys(zone)) return;
    // One finding a zone: that it is not signed is the cause of all.
    const { origin } = zone;
    for (let record = 0; record < zone.count; record++) {
      if ((zone.recordTraits(record) & Trait.NeedsSigning) === 0) continue;
      if (lookup.isOccluded(zone.owner[record]!)) continue;
      return report('zone/dane-unsigned', record, 'type', undefined, { origin });
    }
  },
});
