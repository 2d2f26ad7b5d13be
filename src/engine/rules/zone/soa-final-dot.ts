import { belowApex, labelsLength } from '../../name/zone-names.ts';
import { Trait } from '../../rrtypes/define.ts';
import { writtenInFull } from '../../zone/final-dot.ts';
import { Outcome, type ZoneLookup } from '../../zone/lookup.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule } from '../define.ts';

/** The names of an SOA have their final dots, where those that they are without it do not exist (RFC 1035 5.1). */
export const soaFinalDot = defineZoneRule({
  name: 'soa-final-dot',
  scope: 'zone',
  reads: 'targets',
  codes: ['name/missing-final-dot'],
  check(zone, lookup, report) {
    const record = zone.firstAt(0, Trait.Start);
    if (record === undefined) return;
    const at = zone.rdataAt[record]!;
    const primary = meantPrimary(zone, lookup, at);
    if (primary !== undefined)
      report('name/missing-final-dot', record, 'field 0', undefined, { suggestion: primary });
    const mailbox = meantMailbox(zone, lookup, at + labelsLength(zone.rdata, at) + 1);
    if (mailbox !== undefined)
      report('name/missing-final-dot', record, 'field 1', undefined, { suggestion: mailbox });
  },
});

/** What the main server at `at` was meant to be that lacks its final dot. */
export function meantPrimary(zone: ZoneStore, lookup: ZoneLookup, at: number): string | undefined {
  const key = keyOf(zone, at);
  const suggestion = key > 0 ? writtenInFull(zone, at, key) : undefined;
  return suggestion !== undefined && isMissing(zone, lookup, at, key) ? suggestion : undefined;
}

/** The same for the mailbox at `at`: what would exist is the domain behind its first label. */
export function meantMailbox(zone: ZoneStore, lookup: ZoneLookup, at: number): string | undefined {
  const key = keyOf(zone, at);
  const user = zone.rdata[at]! + 1;
  const suggestion = key > user ? writtenInFull(zone, at, key) : undefined;
  return suggestion !== undefined && isMissing(zone, lookup, at + user, key - user) ? suggestion : undefined;
}

/** How many octets of the name at `at` stand before the apex; -1 for one that lies elsewhere. */
export function keyOf({ rdata, apex }: ZoneStore, at: number): number {
  return belowApex(rdata, at, at + labelsLength(rdata, at), apex, apex.length - 1);
}

function isMissing({ names, rdata }: ZoneStore, lookup: ZoneLookup, at: number, length: number): boolean {
  return lookup.find(names.intern(rdata, at, length)) === Outcome.Missing;
}
