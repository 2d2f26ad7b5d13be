import { printName } from '../../name/print-name.ts';
import { belowApex } from '../../name/zone-names.ts';
import { Trait } from '../../rrtypes/define.ts';
import { MeantOwners } from '../../zone/final-dot.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule } from '../define.ts';

const ADDRESSED = Trait.Address | Trait.Flattened | Trait.Alias;
const NOBODY: ReadonlySet<number> = new Set();
/** What such an owner is told in place of; a name server is left without address, too. */
const DOUBLED = ['name/repeats-zone'] as const;
const STRANDED = [...DOUBLED, 'zone/ns-without-address'] as const;

/** An owner that ends in the zone's name before that is added lacks its final dot (RFC 1035 5.1); nor is it written twice in full. */
export const finalDot = defineZoneRule({
  name: 'final-dot',
  scope: 'zone',
  reads: 'owner',
  codes: ['name/missing-final-dot', 'name/repeats-zone'],
  check(zone, _lookup, report) {
    const repeating = new Set(zone.repeatingOwners);
    const doubled = new Set(zone.doubledOwners);
    const servers = repeating.size + doubled.size === 0 ? NOBODY : serversMeant(zone);
    for (const name of repeating) {
      const first = zone.firstAt(name, -1);
      if (first === undefined) continue;
      const args = { suggestion: asWritten(zone, name) };
      const insteadOf = servers.has(name) ? STRANDED : DOUBLED;
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
function serversMeant(zone: ZoneStore): ReadonlySet<number> {
  const owners = new MeantOwners(zone);
  const servers = new Set<number>();
  for (let reference = 0; reference < zone.references; reference++) {
    const name = zone.referenceName[reference]!;
    if ((zone.recordTraits(zone.referenceRecord[reference]!) & Trait.Cut) === 0) continue;
    if ((zone.presentTraits(name) & ADDRESSED) === 0) servers.add(owners.ownerOf(name));
  }
  return servers;
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
