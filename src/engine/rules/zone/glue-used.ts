import { Trait } from '../../rrtypes/define.ts';
import type { ZoneLookup } from '../../zone/lookup.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule } from '../define.ts';

/** Addresses at or below a cut are given out as glue alone, for a server that NS records name (RFC 1034 4.2.1, RFC 2136 7.18). */
export const glueUsed = defineZoneRule({
  name: 'glue-used',
  scope: 'zone',
  reads: 'zone',
  codes: ['zone/glue-unused'],
  check(zone, lookup, report) {
    if (!lookup.divided) return;
    const servers = serversOf(zone);
    for (let name = 1; name < servers.length; name++) {
      if (servers[name] === 1 || (zone.traitsOf(name) & Trait.Address) === 0) continue;
      const cut = cutOf(zone, lookup, name);
      // An NS record of the cut that could not be read may name it.
      if (cut === undefined || (zone.brokenTraits(zone.owner[cut]!) & Trait.Cut) !== 0) continue;
      const args = { cut: zone.nameText(zone.owner[cut]!) };
      report('zone/glue-unused', zone.firstAt(name, Trait.Address), 'owner', cut, args);
    }
  },
});

/** By name: 1 for those that an NS record points to. */
function serversOf(zone: ZoneStore): Uint8Array {
  const servers = new Uint8Array(zone.names.count);
  for (let reference = 0; reference < zone.references; reference++) {
    const isCut = (zone.recordTraits(zone.referenceRecord[reference]!) & Trait.Cut) !== 0;
    if (isCut) servers[zone.referenceName[reference]!] = 1;
  }
  return servers;
}

/** The first NS record of the cut that a name lies at or below; undefined where there is none, or a DNAME above. */
function cutOf(zone: ZoneStore, lookup: ZoneLookup, name: number): number | undefined {
  const above = lookup.dividedAbove(name);
  return above === 0 ? undefined : zone.firstAt(above > 0 ? above : name, Trait.Cut);
}
