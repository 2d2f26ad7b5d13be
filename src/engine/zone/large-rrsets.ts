import { typeByCode } from '../rrtypes/lookup.ts';
import type { ZoneStore } from './zone-store.ts';

/** Octets of a message before its records, but for the name that is asked for. */
const HEADER = 12 + 4;
/** A pointer to the owner, type, class, TTL and length. */
const RECORD = 2 + 10;
const POINTER = 2;
/** Younger types have no compressed names (RFC 3597 4). */
const LAST_COMPRESSED = 16;

/**
 * Calls `tell` for each RRset whose answer takes more than `limit` octets however its names are compressed: its first record, and
 * the octets. Nodes that are too small for that whatever they hold cost next to nothing.
 */
export function eachLargeRrset(
  zone: ZoneStore,
  limit: number,
  tell: (first: number, octets: number) => void,
): void {
  const { groupStart, rdataAt, count } = zone;
  let longest = 0;
  for (let record = 0; record < count; record++)
    longest = Math.max(longest, rdataAt[record + 1]! - rdataAt[record]!);
  const most = (limit - HEADER - 255) / (RECORD + longest);
  const names = groupStart.length - 1;
  for (let name = 0; name < names; name++)
    if (groupStart[name + 1]! - groupStart[name]! > most) sumUp(zone, name, limit, tell);
}

function sumUp(
  zone: ZoneStore,
  name: number,
  limit: number,
  tell: (first: number, octets: number) => void,
): void {
  const sums = new Map<number, { readonly first: number; octets: number }>();
  const question = HEADER + zone.names.lengthOf(name) + zone.apex.length;
  for (let index = zone.groupStart[name]!; index < zone.groupStart[name + 1]!; index++) {
    const record = zone.recordAt(index);
    const code = zone.type[record]!;
    const type = typeByCode(code);
    // Each of these belongs to the RRset that it covers.
    if (type?.coversRrset === true) continue;
    const isCompressed = code <= LAST_COMPRESSED && type?.target !== undefined;
    const content = isCompressed
      ? type.targetOffset + POINTER
      : zone.rdataAt[record + 1]! - zone.rdataAt[record]!;
    const sum = sums.get(code);
    if (sum === undefined) sums.set(code, { first: record, octets: question + RECORD + content });
    else sum.octets += RECORD + content;
  }
  for (const { first, octets } of sums.values()) if (octets > limit) tell(first, octets);
}
