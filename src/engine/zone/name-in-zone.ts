import { MAX_NAME } from '../name/limits.ts';
import { belowApex, labelsLength } from '../name/zone-names.ts';
import { lowerCase } from '../text/classes.ts';
import type { ZoneStore } from './zone-store.ts';

const scratch = new Uint8Array(MAX_NAME);

/** The number of the name in wire form at `at`, in any case; undefined when it lies elsewhere. One that the zone does not have is made. */
export function nameInZone(store: ZoneStore, bytes: Uint8Array, at: number): number | undefined {
  const key = foldLabels(store, bytes, at);
  return key < 0 ? undefined : store.names.intern(scratch, 0, key);
}

/** The number of that name, or a negative one when it is none of the zone's. */
export function knownInZone(store: ZoneStore, bytes: Uint8Array, at: number): number {
  const key = foldLabels(store, bytes, at);
  if (key < 0) return key;
  scratch[key] = 0;
  return store.names.find(scratch, 0, key);
}

/** Writes the labels of a name below the apex in lower case to `scratch`, and answers their length; negative for a name elsewhere. */
function foldLabels({ apex }: ZoneStore, bytes: Uint8Array, at: number): number {
  const length = labelsLength(bytes, at);
  for (let index = 0; index < length; index++) scratch[index] = lowerCase[bytes[at + index]!]!;
  return belowApex(scratch, 0, length, apex, apex.length - 1);
}
