import { type Sum, sha384Sum, sha512Sum } from '../../rrtypes/digest.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { uint16At } from '../../rrtypes/wire-reader.ts';
import { canonicalOrder } from '../../zone/canonical-order.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';

const ZONEMD = typeByMnemonic('ZONEMD')!.code;
const RRSIG = typeByMnemonic('RRSIG')!.code;
const CLASS_IN = 1;
/** Type, class, TTL and length, behind the owner. */
const FIXED = 10;
const MAX_OWNER = 255;

/** Scheme SIMPLE is 1; the algorithms are SHA-384 and SHA-512 (RFC 8976 5.2, 5.3). */
const sums: ReadonlyMap<number, () => Sum> = new Map([
  [0x0101, sha384Sum],
  [0x0102, sha512Sum],
]);

/** Whether a scheme (the upper octet) and an algorithm can be computed here. */
export const isSupported = (kind: number): boolean => sums.has(kind);

/** The digest of all records of a zone in canonical form and order, each once; ZONEMD and its signatures are left out (RFC 8976 3.3). */
export function zoneDigest(store: ZoneStore, kind: number): Uint8Array {
  const sum = sums.get(kind)!();
  const { rdata, rdataAt, type, groupStart, groupStop } = store;
  const head = new Uint8Array(MAX_OWNER + FIXED);
  for (const name of canonicalOrder(store)) {
    const records = Array.from({ length: groupStop[name]! - groupStart[name]! }, (_, index) =>
      store.recordAt(groupStart[name]! + index),
    ).filter((record) => name !== 0 || !isLeftOut(store, record));
    records.sort((left, right) => type[left]! - type[right]! || store.compareRdata(left, right));
    const owner = writeOwner(store, name, head);
    let last: number | undefined;
    for (const record of records) {
      if (last !== undefined && type[last] === type[record] && store.compareRdata(last, record) === 0)
        continue;
      last = record;
      writeFixed(store, record, head, owner);
      sum.update(head.subarray(0, owner + FIXED));
      sum.update(rdata.subarray(rdataAt[record]!, rdataAt[record + 1]!));
    }
  }
  return sum.digest();
}

function isLeftOut({ type, rdata, rdataAt }: ZoneStore, record: number): boolean {
  const isSignature = type[record] === RRSIG && uint16At(rdata, rdataAt[record]!) === ZONEMD;
  return isSignature || type[record] === ZONEMD;
}

/** Writes the wire form of a name, and answers its length. */
function writeOwner({ names, apex }: ZoneStore, name: number, out: Uint8Array): number {
  const at = names.offset[name]!;
  const length = names.lengthOf(name);
  out.set(names.arena.subarray(at, at + length));
  out.set(apex, length);
  return length + apex.length;
}

function writeFixed({ type, ttl, rdataAt }: ZoneStore, record: number, out: Uint8Array, at: number): void {
  const view = new DataView(out.buffer);
  view.setUint16(at, type[record]!);
  view.setUint16(at + 2, CLASS_IN);
  view.setUint32(at + 4, ttl[record]!);
  view.setUint16(at + 8, rdataAt[record + 1]! - rdataAt[record]!);
}
