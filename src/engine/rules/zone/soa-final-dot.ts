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
    const mailbox = meantMailbox(zone, lookup, at);
    if (mailbox !== undefined)
      report('name/missing-final-dot', record, 'field 1', undefined, { suggestion: mailbox });
  },
});

/** What the main server at `at` was meant to be that lacks its final dot. */
export function meantPrimary(zone: ZoneStore, lookup: ZoneLookup, at: number): string | undefined {
  const key = keyOf(zone, at);
  if (key <= 0 || hasRecords(zone, at, key)) return undefined;
  const suggestion = writtenInFull(zone, at, key);
  return suggestion !== undefined && isMissing(zone, lookup, at, key) ? suggestion : undefined;
}

/** The same for the mailbox behind it: what would exist is the domain behind its first label. */
export function meantMailbox(zone: ZoneStore, lookup: ZoneLookup, primary: number): string | undefined {
  const at = primary + labelsLength(zone.rdata, primary) + 1;
  const key = keyOf(zone, at);
  const user = zone.rdata[at]! + 1;
  const domain = at + user;
  if (key <= user || hasRecords(zone, domain, key - user)) return undefined;
  if (isAbove(zone, domain, key - user, primary)) return undefined;
  const suggestion = writtenInFull(zone, at, key);
  return suggestion !== undefined && isMissing(zone, lookup, domain, key - user) ? suggestion : undefined;
}

/**
 * Whether the name of `length` octets before the apex has records. What is seen to be there at once needs neither the list of public
 * suffixes, which takes 5 ms to load, nor a look at all names.
 */
function hasRecords(zone: ZoneStore, at: number, length: number): boolean {
  const name = zone.names.find(zone.rdata, at, length);
  return name >= 0 && zone.presentTraits(name) !== 0;
}

/** Whether the main server stands below the name, and is there. */
function isAbove(zone: ZoneStore, at: number, length: number, primary: number): boolean {
  const { rdata } = zone;
  const key = keyOf(zone, primary);
  if (key <= length || !hasRecords(zone, primary, key)) return false;
  return belowApex(rdata, primary, primary + key, rdata.subarray(at, at + length), length) >= 0;
}

/** How many octets of the name at `at` stand before the apex; -1 for one that lies elsewhere. */
export function keyOf({ rdata, apex }: ZoneStore, at: number): number {
  return belowApex(rdata, at, at + labelsLength(rdata, at), apex, apex.length - 1);
}

function isMissing({ names, rdata }: ZoneStore, lookup: ZoneLookup, at: number, length: number): boolean {
  return lookup.find(names.intern(rdata, at, length)) === Outcome.Missing;
}
