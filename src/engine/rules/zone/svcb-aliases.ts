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
      const aliases = aliasesOf(zone, mnemonic);
      if (aliases.length === 0) continue;
      const targets = new Map(aliases.map(({ owner, target }) => [owner, target]));
      const owners = new Set(targets.keys());
      // Those that lead elsewhere are aliases too.
      eachOfType(zone, mnemonic, (record) => {
        if (isAliasMode(zone.rdata, zone.rdataAt[record]!)) owners.add(zone.owner[record]!);
      });
      for (const { record, owner, target } of aliases) {
        // One that leads to itself is another rule's.
        if (target === owner || lookup.isOccluded(owner)) continue;
        if (owners.has(target)) {
          if (!isLoop(targets, target)) report('zone/svcb-alias-chain', record, 'target', undefined);
        } else if (isNothing(zone, lookup, target)) {
          report('zone/svcb-alias-dangling', record, 'target', undefined);
        }
      }
    }
  },
});

interface ServiceAlias {
  readonly record: number;
  readonly owner: number;
  readonly target: number;
}

/** The aliases of a type whose targets lie in the zone. */
function aliasesOf(zone: ZoneStore, mnemonic: string): readonly ServiceAlias[] {
  const { code } = typeByMnemonic(mnemonic)!;
  const aliases: ServiceAlias[] = [];
  if (!zone.hasType(code)) return aliases;
  for (let reference = 0; reference < zone.references; reference++) {
    const record = zone.referenceRecord[reference]!;
    if (zone.type[record] === code && isAliasMode(zone.rdata, zone.rdataAt[record]!))
      aliases.push({ record, owner: zone.owner[record]!, target: zone.referenceName[reference]! });
  }
  return aliases;
}

/** Chains that are longer than this nobody follows to their end. */
const LONGEST = 16;

/** Whether the aliases from `name` on have no end, which is another rule's. */
function isLoop(targets: ReadonlyMap<number, number>, name: number): boolean {
  let next: number | undefined = name;
  for (let steps = 0; steps < LONGEST && next !== undefined; steps++) next = targets.get(next);
  return next !== undefined;
}

function isNothing(zone: ZoneStore, lookup: ZoneLookup, name: number): boolean {
  const outcome = lookup.find(name);
  if (outcome === Outcome.Delegated || outcome === Outcome.Redirected) return false;
  return (zone.presentTraits(lookup.decidedBy) & LEADS_ON) === 0;
}
