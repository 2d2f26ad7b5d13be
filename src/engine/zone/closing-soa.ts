import { Trait } from '../rrtypes/define.ts';
import { ByteClass, classOf } from '../text/classes.ts';
import type { Sources } from './sources.ts';
import type { ZoneStore } from './zone-store.ts';

const DOT = 0x2e;
/** Octets of a text in which an owner ends. */
const LONGEST_OWNER = 1_024;

/**
 * Takes out the SOA that ends a zone if it also starts it: so a transfer is sent, and printed by those who ask for one (RFC 5936 2.2). To be called
 * when all records are there.
 */
export function dropClosingSoa(store: ZoneStore, sources: Sources): void {
  const last = store.count - 1;
  if (last < 1 || !isSoa(store, 0) || !isSoa(store, last)) return;
  if (store.ttl[0] !== store.ttl[last] || !store.hasSameRdata(0, last)) return;
  // In a transfer all names are written in full.
  if (hasFullOwner(sources, store.place[last]!)) store.dropLast();
}

const isSoa = (store: ZoneStore, record: number): boolean =>
  store.owner[record] === 0 && (store.recordTraits(record) & Trait.Start) !== 0;

/** Whether the entry at a place starts with a name in full. */
function hasFullOwner(sources: Sources, place: number): boolean {
  const { base, views } = sources.sourceOf(place);
  const offset = place - base;
  const { bytes, start } = views.at(offset, offset + LONGEST_OWNER);
  let at = offset - start;
  while (at < bytes.length && classOf[bytes[at]!] !== ByteClass.Blank) at++;
  return bytes[at - 1] === DOT;
}
