import { typeByCode } from '../rrtypes/lookup.ts';
import { mergeSort } from './merge-sort.ts';
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
  const start = zone.groupStart[name]!;
  const stop = zone.groupStop[name]!;
  const question = HEADER + zone.names.lengthOf(name) + zone.apex.length;
  const sizes = new Map<number, { count: number; octets: number; readonly of: (record: number) => number }>();
  for (let index = start; index < stop; index++) {
    const record = zone.recordAt(index);
    const code = zone.type[record]!;
    // Each of these belongs to the RRset that it covers.
    if (typeByCode(code)?.coversRrset === true) continue;
    let size = sizes.get(code);
    if (size === undefined) {
      size = { count: 0, octets: question, of: sizesOf(zone, code) };
      sizes.set(code, size);
    }
    size.count++;
    size.octets += RECORD + size.of(record);
  }
  for (const [code, size] of sizes) {
    if (size.octets <= limit) continue;
    // Copies of a record are sent once.
    const records = new Uint32Array(size.count);
    for (let index = start, at = 0; index < stop; index++)
      if (zone.type[zone.recordAt(index)] === code) records[at++] = zone.recordAt(index);
    const first = records[0]!;
    mergeSort(records, (left, right) => zone.compareRdata(left, right));
    let octets = question;
    for (let at = 0; at < records.length; at++)
      if (at === 0 || !zone.hasSameRdata(records[at - 1]!, records[at]!))
        octets += RECORD + size.of(records[at]!);
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
