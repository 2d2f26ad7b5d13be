import { NameTrait } from '../../name/name-traits.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { defineZoneRule } from '../define.ts';

const NSEC3 = typeByMnemonic('NSEC3')!.code;
const OPT_OUT = 1;

/** In a zone that leaves names out of its chain of NSEC3 records, what wildcards answer cannot be proved (RFC 5155 12.2). */
export const wildcardOptOut = defineZoneRule({
  name: 'wildcard-opt-out',
  scope: 'zone',
  reads: 'zone',
  codes: ['zone/wildcard-opt-out'],
  check(zone, lookup, report) {
    let optOut = 0;
    while (optOut < zone.count && !isOptOut(optOut)) optOut++;
    if (optOut === zone.count) return;
    const owners = zone.owners;
    for (let owner = 1; owner < owners; owner++) {
      if ((zone.names.traits[owner]! & NameTrait.Wildcard) === 0 || lookup.isOccluded(owner)) continue;
      const record = zone.firstAt(owner, -1);
      if (record !== undefined) report('zone/wildcard-opt-out', record, 'owner', optOut);
    }

    /** The flags stand behind the hash algorithm (RFC 5155 3.2). */
    function isOptOut(record: number): boolean {
      return zone.type[record] === NSEC3 && (zone.rdata[zone.rdataAt[record]! + 1]! & OPT_OUT) !== 0;
    }
  },
});
