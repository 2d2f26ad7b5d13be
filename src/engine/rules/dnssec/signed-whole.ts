import { Trait } from '../../rrtypes/define.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule } from '../define.ts';
import { hasKeys, isMostlySigned } from './is-signed.ts';

/** A zone with signatures has the keys that made them, and has signatures everywhere (RFC 4035 2.1, 2.2). */
export const signedWhole = defineZoneRule({
  name: 'signed-whole',
  scope: 'zone',
  reads: 'zone',
  when: Trait.Signature,
  codes: ['zone/dnskey-missing', 'zone/partly-signed'],
  check(zone, lookup, report) {
    const { origin } = zone;
    const first = firstSignature(zone);
    if (!hasKeys(zone)) report('zone/dnskey-missing', first, 'type', undefined, { origin });
    else if (!isMostlySigned(zone, lookup))
      report('zone/partly-signed', first, 'type', undefined, { origin });
  },
});

function firstSignature(zone: ZoneStore): number | undefined {
  for (let record = 0; record < zone.count; record++)
    if ((zone.recordTraits(record) & Trait.Signature) !== 0) return record;
  return undefined;
}
