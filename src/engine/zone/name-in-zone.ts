import { MAX_NAME } from '../name/limits.ts';
import { belowApex, labelsLength } from '../name/zone-names.ts';
import { lowerCase } from '../text/classes.ts';
import type { ZoneStore } from './zone-store.ts';

const scratch = new Uint8Array(MAX_NAME);

/** The number of the name in wire form at `at`, in any case; undefined when it lies elsewhere. One that the zone does not have is made. */
export function nameInZone({ names, apex }: ZoneStore, bytes: Uint8Array, at: number): number | undefined {
  const length = labelsLength(bytes, at);
  for (let index = 0; index < length; index++) scratch[index] = lowerCase[bytes[at + index]!]!;
  const key = belowApex(scratch, 0, length, apex, apex.length - 1);
  return key < 0 ? undefined : names.intern(scratch, 0, key);
}
