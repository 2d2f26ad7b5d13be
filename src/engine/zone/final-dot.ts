import { inFull } from '../name/final-dot.ts';
import { MAX_NAME } from '../name/limits.ts';
import type { DotlessName } from './dotless-names.ts';
import { Outcome, type ZoneLookup } from './lookup.ts';
import type { ZoneStore } from './zone-store.ts';

/** Octets of the label `*`. */
const STAR_LENGTH = 2;

/** What a name in content was meant to be that seems to lack its final dot. */
export const meantBy = ({ rdata }: ZoneStore, { at, length }: DotlessName): string =>
  inFull(rdata, at, length);

/** Whether the zone has nothing for a name that was looked up last. Where only a `*` at the apex answers, it is missing as much as if nothing did. */
export function isAbsent({ names }: ZoneStore, { decidedBy }: ZoneLookup, outcome: number): boolean {
  if (outcome === Outcome.Missing) return true;
  return outcome === Outcome.Wildcard && names.lengthOf(decidedBy) === STAR_LENGTH;
}

const NOBODY = -1;

/** Owners that lack their final dot, or have the zone's name in them twice, by the names that they were meant to be. */
export class MeantOwners {
  private readonly zone: ZoneStore;
  private readonly owners: ReadonlySet<number>;
  private readonly scratch = new Uint8Array(2 * MAX_NAME);

  constructor(zone: ZoneStore) {
    this.zone = zone;
    this.owners = new Set([...zone.repeatingOwners, ...zone.doubledOwners]);
  }

  /** Whether there are any. */
  get areAny(): boolean {
    return this.owners.size > 0;
  }

  /** The traits of what was meant to stand at `name`, and stands at the name with the zone's own behind it. */
  traitsAt(name: number): number {
    const owner = this.ownerOf(name);
    return owner < 0 ? 0 : this.zone.presentTraits(owner);
  }

  /** The number of the name that was meant to be `name`; below 0 where there is none. */
  ownerOf(name: number): number {
    const { zone, owners, scratch } = this;
    const { names, apex } = zone;
    const at = names.offset[name]!;
    const length = names.lengthOf(name);
    scratch.set(names.arena.subarray(at, at + length));
    scratch.set(apex, length);
    const owner = names.find(scratch, 0, length + apex.length - 1);
    return owners.has(owner) ? owner : NOBODY;
  }
}
