import { Trait } from '../../rrtypes/define.ts';
import { Outcome, type ZoneLookup } from '../../zone/lookup.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule } from '../define.ts';

const UNDERSCORE = 0x5f;
const STAR = 0x2a;
/** What stands for a host: its addresses, or where they are to be found. */
const HOSTED = Trait.Address | Trait.Flattened | Trait.Alias | Trait.Pointer;

/** A TLSA record is about a server at the host behind the labels of its port and protocol (RFC 6698 3), which the zone has. */
export const tlsaHost = defineZoneRule({
  name: 'tlsa-host',
  scope: 'zone',
  reads: 'targets',
  picks: { type: 'TLSA', when: Trait.NeedsSigning, takes: lacksHost },
  codes: ['zone/tlsa-without-host'],
  check(zone, lookup, report, _request, picked) {
    const { names } = zone;
    const told = new Set<number>();
    for (const record of picked) {
      const owner = zone.owner[record]!;
      if (told.has(owner) || lookup.isOccluded(owner)) continue;
      const at = hostAt(zone, owner);
      const host = names.intern(names.arena, at, names.lengthAt(at));
      if (hasHost(zone, lookup, host)) continue;
      told.add(owner);
      report('zone/tlsa-without-host', record, 'owner', undefined, { host: zone.nameText(host) });
    }
  },
});

/** Whether the name behind the labels of the port and the protocol has nothing itself that stands for a host; most have. */
function lacksHost(zone: ZoneStore, record: number): boolean {
  const { names } = zone;
  const at = hostAt(zone, zone.owner[record]!);
  if (at < 0) return false;
  const known = names.find(names.arena, at, names.lengthAt(at));
  return known < 0 || (zone.presentTraits(known) & HOSTED) === 0;
}

/** Where in the arena the name behind the labels of the port and the protocol stands; -1 where there are none of these. */
function hostAt({ names }: ZoneStore, owner: number): number {
  const { arena } = names;
  const port = names.offset[owner]!;
  const protocol = port + arena[port]! + 1;
  if (arena[port] === 0 || arena[protocol] === 0 || arena[protocol + 1] !== UNDERSCORE) return -1;
  return isPort(arena, port) ? protocol + arena[protocol]! + 1 : -1;
}

/** `_` and a number, or a `*` for all. */
function isPort(labels: Uint8Array, at: number): boolean {
  const length = labels[at]!;
  if (length === 1) return labels[at + 1] === STAR;
  if (labels[at + 1] !== UNDERSCORE) return false;
  for (let octet = at + 2; octet <= at + length; octet++)
    if (labels[octet]! < 0x30 || labels[octet]! > 0x39) return false;
  return true;
}

function hasHost(zone: ZoneStore, lookup: ZoneLookup, host: number): boolean {
  const outcome = lookup.find(host);
  if (outcome === Outcome.Delegated || outcome === Outcome.Redirected) return true;
  if ((zone.presentTraits(lookup.decidedBy) & HOSTED) !== 0) return true;
  // That the record itself keeps a wildcard from answering for its host is another matter.
  return outcome === Outcome.Empty && hasSiblingWildcard(zone, host);
}

const star = new Uint8Array(256);

function hasSiblingWildcard(zone: ZoneStore, host: number): boolean {
  const { names } = zone;
  const at = names.offset[host]!;
  const parent = at + names.arena[at]! + 1;
  const length = names.lengthOf(host) - (parent - at);
  star[0] = 1;
  star[1] = STAR;
  star.set(names.arena.subarray(parent, parent + length), 2);
  const wildcard = names.find(star, 0, length + 2);
  return wildcard >= 0 && zone.presentTraits(wildcard) !== 0;
}
