import { printName } from '../../name/print-name.ts';
import { belowApex } from '../../name/zone-names.ts';
import { Trait } from '../../rrtypes/define.ts';
import { MeantOwners } from '../../zone/final-dot.ts';
import { Outcome, type ZoneLookup } from '../../zone/lookup.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule } from '../define.ts';

const ADDRESSED = Trait.Address | Trait.Flattened | Trait.Alias;
const NOBODY: ReadonlySet<number> = new Set();
/** What such an owner is told in place of; a name server is left without address, too, and the zone without servers. */
const DOUBLED = ['name/repeats-zone'] as const;
const STRANDED = [...DOUBLED, 'zone/ns-without-address'] as const;
const SERVERLESS = [...DOUBLED, 'zone/ns-missing'] as const;

/** An owner that ends in the zone's name before that is added lacks its final dot (RFC 1035 5.1); nor is it written twice in full. */
export const finalDot = defineZoneRule({
  name: 'final-dot',
  scope: 'zone',
  reads: 'owner',
  codes: ['name/missing-final-dot', 'name/repeats-zone'],
  check(zone, lookup, report) {
    const repeating = new Set(zone.repeatingOwners);
    const doubled = new Set(zone.doubledOwners);
    const servers = repeating.size + doubled.size === 0 ? NOBODY : serversMeant(zone, lookup);
    for (const name of repeating) {
      const first = zone.firstAt(name, -1);
      if (first === undefined) continue;
      const args = { suggestion: asWritten(zone, name) };
      const insteadOf = takesServers(zone, name) ? SERVERLESS : servers.has(name) ? STRANDED : DOUBLED;
      report('name/missing-final-dot', first, 'owner', undefined, args, { insteadOf });
    }
    for (const name of doubled) {
      const first = zone.firstAt(name, -1);
      if (first === undefined || repeating.has(name) || (zone.traitsOf(name) & Trait.Start) !== 0) continue;
      const insteadOf = servers.has(name) ? (['zone/ns-without-address'] as const) : undefined;
      report('name/repeats-zone', first, 'owner', undefined, undefined, { insteadOf });
    }
  },
});

/** Owners of both kinds that were meant to be name servers, which have no address for that. */
function serversMeant(zone: ZoneStore, lookup: ZoneLookup): ReadonlySet<number> {
  const owners = new MeantOwners(zone);
  const servers = new Set<number>();
  for (let reference = 0; reference < zone.references; reference++) {
    const name = zone.referenceName[reference]!;
    if ((zone.recordTraits(zone.referenceRecord[reference]!) & Trait.Cut) === 0) continue;
    if ((zone.presentTraits(name) & ADDRESSED) !== 0) continue;
    // A wildcard gives the name an address all the same.
    const isGiven = lookup.find(name) === Outcome.Wildcard;
    if (!isGiven || (zone.presentTraits(lookup.decidedBy) & ADDRESSED) === 0)
      servers.add(owners.ownerOf(name));
  }
  return servers;
}

/** Whether the only NS records of the zone itself stand at its name without the final dot. */
function takesServers(zone: ZoneStore, name: number): boolean {
  const { names, apex } = zone;
  if ((zone.traitsOf(name) & Trait.Cut) === 0 || (zone.traitsOf(0) & Trait.Cut) !== 0) return false;
  const start = names.offset[name]!;
  return belowApex(names.arena, start, start + names.lengthOf(name), apex, apex.length - 1) === 0;
}

/** The part of a name that ends in the zone's own; what stands behind it comes from an `$ORIGIN` below the zone. */
function asWritten({ names, apex }: ZoneStore, name: number): string {
  const { arena } = names;
  const start = names.offset[name]!;
  let end = start;
  let stop = start;
  while (arena[end] !== 0) {
    end += arena[end]! + 1;
    if (belowApex(arena, start, end, apex, apex.length - 1) >= 0) stop = end;
  }
  return printName(arena.subarray(start, stop), 0);
}
