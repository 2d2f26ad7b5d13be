import { MAX_NAME } from '../name/limits.ts';
import { printName } from '../name/print-name.ts';
import { isBelowPublicSuffix } from '../name/public-suffix.ts';
import { belowApex } from '../name/zone-names.ts';
import type { ZoneStore } from './zone-store.ts';

/**
 * What a target was most likely meant to be that lacks its final dot, so that the origin was added (RFC 1035 5.1): a name that
 * ends in the zone's name already or, since the zone does not have it, in a public suffix. Undefined for any other.
 */
export function meantTarget(
  { names, apex, referenceName, referenceWritten }: ZoneStore,
  reference: number,
): string | undefined {
  const start = names.offset[referenceName[reference]!]!;
  return meant(names.arena, start, referenceWritten[reference]!, apex);
}

/** The same for a name in content that is no target: `length` octets of labels before the apex. */
export function writtenInFull({ rdata, apex }: ZoneStore, at: number, length: number): string | undefined {
  return meant(rdata, at, length, apex);
}

function meant(bytes: Uint8Array, start: number, length: number, apex: Uint8Array): string | undefined {
  const end = start + length;
  // A single label, or none that is written.
  if (end === start || start + bytes[start]! + 1 === end) return undefined;
  const written = printName(bytes.subarray(start, end), 0);
  const repeatsZone = apex.length > 1 && belowApex(bytes, start, end, apex, apex.length - 1) >= 0;
  return repeatsZone || isBelowPublicSuffix(written.slice(0, -1)) ? written : undefined;
}

const NOBODY = -1;

/** Owners that lack their final dot, by the names that they were meant to be. */
export class MeantOwners {
  private readonly zone: ZoneStore;
  private readonly owners: ReadonlySet<number>;
  private readonly scratch = new Uint8Array(2 * MAX_NAME);

  constructor(zone: ZoneStore) {
    this.zone = zone;
    this.owners = new Set(zone.repeatingOwners);
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
