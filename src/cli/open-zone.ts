import { type ZoneToJoin, zoneToJoin } from '../engine/record/check-in-zone.ts';
import { rrTypes } from '../engine/rrtypes/registry.ts';
import { ZoneChecker } from '../engine/zone-checker.ts';
import { safe } from '../report/safe.ts';
import { zoneIncludes } from './includes.ts';
import type { Io } from './io.ts';

/** Whatever may stand in a zone, the types of the platform and of the registry alike. */
const allTypes = rrTypes.map(({ mnemonic }) => mnemonic);

/**
 * Reads the zone that records are to be added to; throws a `ReadError`. What stands there is taken as it is. Its text
 * is kept: places in it are told as long as records come, whatever becomes of the file.
 */
export function openZone(path: string, origin: string, io: Io): ZoneToJoin {
  const text = new ZoneChecker({ types: allTypes, hashSeed: io.hashSeed }).read(io.files.read(path), {
    origin,
    file: path,
    include: zoneIncludes(path, undefined, io.files, io.files.read),
  });
  const { error } = text.findings.counts;
  if (error > 0)
    io.err(
      `zonevet records: what cannot be read in ${safe(path)} is left out (errors: ${error}); see zonevet check\n`,
    );
  return zoneToJoin(text);
}
