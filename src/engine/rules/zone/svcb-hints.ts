import { Trait } from '../../rrtypes/define.ts';
import { SvcKey } from '../../rrtypes/fields/svc-keys.ts';
import { Outcome } from '../../zone/lookup.ts';
import { nameInZone } from '../../zone/name-in-zone.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule } from '../define.ts';
import { isAliasMode, paramAt, TARGET_AT, valueLength } from '../record/svcb-parts.ts';
import { eachOfType } from './each-of-type.ts';

const kinds = [
  { type: 'A', key: SvcKey.Ipv4Hint, hint: 'ipv4hint', width: 4 },
  { type: 'AAAA', key: SvcKey.Ipv6Hint, hint: 'ipv6hint', width: 16 },
] as const;

/** Addresses that are hinted at are those of the host, where it has any (RFC 9460 7.3). */
export const svcbHints = defineZoneRule({
  name: 'svcb-hints',
  scope: 'zone',
  reads: 'targets',
  codes: ['zone/svcb-hint-differs'],
  check(zone, lookup, report) {
    const { rdata, rdataAt } = zone;
    let addresses: Map<number, Set<string>> | undefined;
    for (const mnemonic of ['SVCB', 'HTTPS']) eachOfType(zone, mnemonic, judge);

    function judge(record: number): void {
      const start = rdataAt[record]!;
      if (isAliasMode(rdata, start) || lookup.isOccluded(zone.owner[record]!)) return;
      const host = hostOf(zone, record);
      if (host === undefined || lookup.find(host) !== Outcome.Exact) return;
      for (const { type, key, hint, width } of kinds) {
        const value = paramAt(rdata, start, rdataAt[record + 1]!, key);
        if (value < 0) continue;
        addresses ??= addressesByOwner(zone);
        const known = addresses.get(host);
        // Without any address of the kind there is nothing to differ from.
        if (known?.has(type) !== true) continue;
        const end = value + valueLength(rdata, value);
        let at = value;
        while (at < end && known.has(octetsAt(rdata, at, width))) at += width;
        // One that could not be read may be the address that is hinted at.
        if (at === end || (zone.brokenTraits(host) & Trait.Address) !== 0) continue;
        const args = { hint, addressType: type, host: zone.nameText(host) };
        report('zone/svcb-hint-differs', record, 'field 2', undefined, args);
      }
    }
  },
});

/** The host that a record names: its target in the zone, or the owner where that is `.` (RFC 9460 2.5.2). */
function hostOf(zone: ZoneStore, record: number): number | undefined {
  const target = zone.rdataAt[record]! + TARGET_AT;
  return zone.rdata[target] === 0 ? zone.owner[record]! : nameInZone(zone, zone.rdata, target);
}

/** By owner: its addresses, and the types of which there are any. */
function addressesByOwner(zone: ZoneStore): Map<number, Set<string>> {
  const byOwner = new Map<number, Set<string>>();
  for (const { type, width } of kinds) {
    eachOfType(zone, type, (record) => {
      const owner = zone.owner[record]!;
      const known = byOwner.get(owner) ?? new Set();
      byOwner.set(owner, known.add(type).add(octetsAt(zone.rdata, zone.rdataAt[record]!, width)));
    });
  }
  return byOwner;
}

const octetsAt = (bytes: Uint8Array, at: number, width: number): string =>
  bytes.subarray(at, at + width).join('.');
