import { Trait } from '../../rrtypes/define.ts';
import { typeByMnemonic } from '../../rrtypes/lookup.ts';
import { uint32At } from '../../rrtypes/wire-reader.ts';
import { hexOf } from '../../text/hex.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule } from '../define.ts';
import { isSupported, zoneDigest } from './zone-digest.ts';

const ZONEMD = typeByMnemonic('ZONEMD')!.code;

/** Where the fields of a ZONEMD stand in its RDATA (RFC 8976 2.2). */
const At = { Serial: 0, Scheme: 4, Algorithm: 5, Digest: 6 } as const;

/** A ZONEMD is of this version of the zone, the only one of its kind, and right (RFC 8976 2.2.1, 2.2.3, 3, 4). */
export const zonemd = defineZoneRule({
  name: 'zonemd',
  scope: 'zone',
  reads: 'zone',
  codes: ['zone/zonemd-serial', 'zone/zonemd-duplicate', 'zone/zonemd-digest', 'zone/zonemd-missing'],
  check(zone, _lookup, report, { verify }) {
    const records = zonemdRecords(zone);
    const soa = zone.firstAt(0, Trait.Start);
    // The digest is only asked for; what else is wrong costs nothing to see.
    if (records.length === 0) {
      if (verify.has('zonemd') && soa !== undefined && !zone.unread.mayStandAt(0, ZONEMD))
        report('zone/zonemd-missing', soa, 'owner', undefined, { origin: zone.origin });
      return;
    }
    const { rdata, rdataAt } = zone;
    const serial = soa === undefined ? undefined : uint32At(rdata, rdataAt[soa + 1]! - SERIAL_FROM_END);
    const kinds = new Map<number, number>();
    for (const record of records) {
      const at = rdataAt[record]!;
      const kind = rdata[at + At.Scheme]! * 256 + rdata[at + At.Algorithm]!;
      const other = kinds.get(kind);
      if (other !== undefined) {
        // A copy is a duplicate, which is another rule's.
        if (zone.compareRdata(other, record) !== 0) report('zone/zonemd-duplicate', record, 'record', other);
        continue;
      }
      kinds.set(kind, record);
      const stated = uint32At(rdata, at + At.Serial);
      if (serial !== undefined && stated !== serial)
        report('zone/zonemd-serial', record, 'field 0', soa, { stated, serial });
      else if (verify.has('zonemd') && !zone.isPartial && isSupported(kind)) {
        const digest = hex(zoneDigest(zone, kind));
        if (digest !== hex(rdata.subarray(at + At.Digest, rdataAt[record + 1]!)))
          report('zone/zonemd-digest', record, 'field 3', undefined, { digest });
      }
    }
  },
});

/** Serial, refresh, retry, expire and minimum. */
const SERIAL_FROM_END = 20;

const hex = (octets: Uint8Array): string => Array.from(octets, hexOf).join('');

function zonemdRecords(zone: ZoneStore): readonly number[] {
  if ((zone.traitsOf(0) & Trait.ApexOnly) === 0) return [];
  const records: number[] = [];
  for (let index = zone.groupStart[0]!; index < zone.groupStop[0]!; index++) {
    const record = zone.recordAt(index);
    if (zone.type[record] === ZONEMD) records.push(record);
  }
  return records;
}
