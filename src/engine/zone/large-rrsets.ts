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
  const { owners, groupStart, groupStop, largestGroup, rdataAt, count } = zone;
  // What all records of the zone together do not reach none of its RRsets does.
  if (HEADER + 255 + largestGroup * (RECORD + 1) + rdataAt[count]! - rdataAt[0]! <= limit) return;
  let longest = 0;
  for (let record = 0; record < count; record++)
    longest = Math.max(longest, rdataAt[record + 1]! - rdataAt[record]!);
  const most = (limit - HEADER - 255) / (RECORD + longest);
  if (largestGroup <= most) return;
  for (let name = 0; name < owners; name++)
    if (groupStop[name]! - groupStart[name]! > most) sumUp(zone, name, limit, tell);
}

function sumUp(
  zone: ZoneStore,
  name: number,
  limit: number,
  tell: (first: number, octets: number) => void,
): void {
  const rrsets = new Map<number, number[]>();
  for (let index = zone.groupStart[name]!; index < zone.groupStop[name]!; index++) {
    const record = zone.recordAt(index);
    const code = zone.type[record]!;
    // Each of these belongs to the RRset that it covers.
    if (typeByCode(code)?.coversRrset === true) continue;
    const rrset = rrsets.get(code);
    if (rrset === undefined) rrsets.set(code, [record]);
    else rrset.push(record);
  }
  const question = HEADER + zone.names.lengthOf(name) + zone.apex.length;
  for (const [code, records] of rrsets) {
    const first = records[0]!;
    const sizeOf = sizesOf(zone, code);
    const sum = records.reduce((octets, record) => octets + RECORD + sizeOf(record), question);
    if (sum <= limit) continue;
    // Copies of a record are sent once. There may be millions, so that nothing is copied here.
    records.sort((left, right) => zone.compareRdata(left, right));
    let octets = question;
    for (const [index, record] of records.entries())
      if (index === 0 || !zone.hasSameRdata(records[index - 1]!, record)) octets += RECORD + sizeOf(record);
    if (octets > limit) tell(first, octets);
  }
}

/** How many octets the content of a record of a type takes at least. */
function sizesOf({ rdataAt }: ZoneStore, code: number): (record: number) => number {
  const type = typeByCode(code);
  const compressed = type?.target === undefined ? 0 : type.targetOffset + POINTER;
  return code <= LAST_COMPRESSED && compressed > 0
    ? () => compressed
    : (record) => rdataAt[record + 1]! - rdataAt[record]!;
}
