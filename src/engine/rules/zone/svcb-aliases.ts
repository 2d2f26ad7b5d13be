import { Trait } from '../../rrtypes/define.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { Outcome, type ZoneLookup } from '../../zone/lookup.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule } from '../define.ts';
import { isAliasMode } from '../record/svcb-parts.ts';
import { eachOfType } from './each-of-type.ts';

/** What a name may have to which an alias of a service leads: addresses, another alias, or service bindings. */
const LEADS_ON = Trait.Address | Trait.Flattened | Trait.Alias | Trait.Pointer;

/** A service's alias leads to a name that has something for it (RFC 9460 2.4.2), and to no further alias. */
export const svcbAliases = defineZoneRule({
  name: 'svcb-aliases',
  scope: 'zone',
  reads: 'targets',
  codes: ['zone/svcb-alias-dangling', 'zone/svcb-alias-chain'],
  check(zone, lookup, report) {
    for (const mnemonic of ['SVCB', 'HTTPS']) {
      const aliases = aliasesByOwner(zone, mnemonic);
      if (aliases.size === 0) continue;
      const { code } = typeByMnemonic(mnemonic)!;
      for (let reference = 0; reference < zone.references; reference++) {
        const record = zone.referenceRecord[reference]!;
        if (zone.type[record] !== code || !isAliasMode(zone.rdata, zone.rdataAt[record]!)) continue;
        const owner = zone.owner[record]!;
        const name = zone.referenceName[reference]!;
        // One that leads to itself is another rule's.
        if (name === owner || lookup.isOccluded(owner)) continue;
        const next = aliases.get(name);
        if (next !== undefined) report('zone/svcb-alias-chain', record, 'target', next);
        else if (isNothing(zone, lookup, name))
          report('zone/svcb-alias-dangling', record, 'target', undefined);
      }
    }
  },
});

/** By owner, the first alias there. */
function aliasesByOwner(zone: ZoneStore, mnemonic: string): Map<number, number> {
  const aliases = new Map<number, number>();
  eachOfType(zone, mnemonic, (record) => {
    const owner = zone.owner[record]!;
    if (isAliasMode(zone.rdata, zone.rdataAt[record]!) && !aliases.has(owner)) aliases.set(owner, record);
  });
  return aliases;
}

function isNothing(zone: ZoneStore, lookup: ZoneLookup, name: number): boolean {
  const outcome = lookup.find(name);
  if (outcome === Outcome.Delegated || outcome === Outcome.Redirected) return false;
  return (zone.presentTraits(lookup.decidedBy) & LEADS_ON) === 0;
}
