import { Trait } from '../../rrtypes/define.ts';
import { dotlessField } from '../../rrtypes/dotless-field.ts';
import { typeByCode } from '../../rrtypes/lookup.ts';
import type { DotlessName } from '../../zone/dotless-names.ts';
import { isAbsent, meantBy } from '../../zone/final-dot.ts';
import type { ZoneLookup } from '../../zone/lookup.ts';
import { nameInZone } from '../../zone/name-in-zone.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule, type FieldMark } from '../define.ts';

/** Names in content, but for targets, have their final dots where those that they are without it do not exist (RFC 1035 5.1). */
export const namesFinalDot = defineZoneRule({
  name: 'names-final-dot',
  scope: 'zone',
  reads: 'targets',
  codes: ['name/missing-final-dot'],
  check(zone, lookup, report) {
    for (const name of zone.dotless.all) {
      const field = name.isTarget ? -1 : lackingField(zone, lookup, name);
      if (field < 0) continue;
      const args = { suggestion: meantBy(zone, name) };
      report('name/missing-final-dot', name.record, `field ${field}` as FieldMark, undefined, args);
    }
  },
});

/** Whether it is told that the name in content that starts at an octet lacks its final dot. */
export function lacksDotAt(zone: ZoneStore, lookup: ZoneLookup, at: number): boolean {
  const name = zone.dotless.startingAt(at);
  return name !== undefined && lackingField(zone, lookup, name) >= 0;
}

/** The field of such a name; -1 where it is none, or nobody follows it. */
function lackingField(zone: ZoneStore, lookup: ZoneLookup, { record, at, length }: DotlessName): number {
  const type = typeByCode(zone.type[record]!);
  const owner = zone.owner[record]!;
  if (type === undefined || lookup.isOccluded(owner)) return -1;
  if ((type.traits & Trait.Start) !== 0 && record !== zone.firstAt(0, Trait.Start)) return -1;
  const { rdata, rdataAt, apex } = zone;
  const content = { type, rdata, start: rdataAt[record]!, end: rdataAt[record + 1]! };
  const field = dotlessField(content, at, length, apex);
  if (field < 0) return -1;
  const isMailbox = type.fields[field]!.isMailbox === true;
  const name = nameInZone(zone, rdata, isMailbox ? at + rdata[at]! + 1 : at);
  return name !== undefined && isAbsent(zone, lookup, lookup.find(name)) ? field : -1;
}
