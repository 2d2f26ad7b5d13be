import { Trait } from '../../rrtypes/define.ts';
import { fileOrder } from '../../zone/canonical-order.ts';
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
    let first: number | undefined;
    for (const name of fileOrder(zone)) {
      if ((zone.traitsOf(name) & Trait.NeedsSigning) === 0 || lookup.isOccluded(name)) continue;
      const record = zone.firstAt(name, Trait.NeedsSigning)!;
      if (first === undefined || record < first) first = record;
    }
    const { origin } = zone;
    if (first !== undefined) report('zone/dane-unsigned', first, 'type', undefined, { origin });
  },
});
