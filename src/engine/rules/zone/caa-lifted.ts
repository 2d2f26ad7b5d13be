import { caaTagAt } from '../../rrtypes/caa-values.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule } from '../define.ts';
import { eachOfType } from './each-of-type.ts';

const CAA = typeByMnemonic('CAA')!.code;
const TAG_AT = 2;
const CRITICAL = 0x80;

/** The CAA records of one name: the first of them, and whether one keeps authorities from issuing. */
interface CaaSet {
  readonly first: number;
  restricts: boolean;
}

/**
 * The CAA records of a name hold in place of those above it, not beside them (RFC 8659 3): a set without issue lets all
 * authorities issue again (RFC 8659 4.2).
 */
export const caaLifted = defineZoneRule({
  name: 'caa-lifted',
  scope: 'zone',
  reads: 'zone',
  codes: ['zone/caa-lifted'],
  check(zone, lookup, report) {
    const sets = setsByOwner(zone);
    if (sets.size < 2) return;
    for (const [owner, { first, restricts }] of sets) {
      // One that could not be read may restrict.
      if (restricts || lookup.isOccluded(owner) || zone.unread.mayStandAt(owner, CAA)) continue;
      const above = setAbove(zone, owner, sets);
      if (above?.restricts === true) report('zone/caa-lifted', first, 'owner', above.first);
    }
  },
});

function setsByOwner(zone: ZoneStore): ReadonlyMap<number, CaaSet> {
  const sets = new Map<number, CaaSet>();
  const { rdata, rdataAt, owner } = zone;
  eachOfType(zone, 'CAA', (record) => {
    const name = owner[record]!;
    const set = sets.get(name) ?? { first: record, restricts: false };
    const start = rdataAt[record]!;
    const tagAt = start + TAG_AT;
    const tag = caaTagAt(rdata, tagAt, tagAt + rdata[tagAt - 1]!)?.tag;
    // Nobody issues where a critical tag is unknown (RFC 8659 4.1).
    const isObstacle = tag === undefined && (rdata[start]! & CRITICAL) !== 0;
    if (tag === 'issue' || isObstacle) set.restricts = true;
    sets.set(name, set);
  });
  return sets;
}

/** The set that would hold at `name` without its own: that of the next name above it, unless nothing of it could be read. */
function setAbove(
  { names, unread }: ZoneStore,
  name: number,
  sets: ReadonlyMap<number, CaaSet>,
): CaaSet | undefined {
  const count = names.ancestors(name);
  for (let index = count - 1; index >= 0; index--) {
    const ancestor = names.ancestorNames[index]!;
    const set = sets.get(ancestor);
    if (set !== undefined || (ancestor >= 0 && unread.mayStandAt(ancestor, CAA))) return set;
  }
  return name === 0 ? undefined : sets.get(0);
}
