import { requireOption } from '../options.ts';
import { RecordIndex, type ZoneIndex } from './record-index.ts';
import type { RecordInput } from './record-input.ts';

export type { ZoneIndex } from './record-index.ts';

export interface ZoneIndexInput {
  /** The zone's name. */
  readonly origin: string;
  readonly records: Iterable<RecordInput>;
  /** An integer that nobody can guess who makes changes; see `checkZone`. */
  readonly hashSeed?: number | undefined;
}

/**
 * Keeps the records of a zone in memory, for `checkChanges` and to make changes in. Records that cannot be read are kept too,
 * so that they can be corrected. `TypeError` is for an `origin` that is no domain name, and a `hashSeed` that is no integer.
 */
export function createZoneIndex({ origin, records, hashSeed }: ZoneIndexInput): ZoneIndex {
  requireOption('hashSeed', hashSeed);
  const index = new RecordIndex(origin, Array.isArray(records) ? records.length : 0, hashSeed);
  for (const record of records) index.store(record);
  return index;
}
