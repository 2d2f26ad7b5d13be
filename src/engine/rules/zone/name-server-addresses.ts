import { Trait } from '../../rrtypes/define.ts';
import { Outcome, type ZoneLookup } from '../../zone/lookup.ts';
import {
  addressesAt,
  ELSEWHERE,
  eachDelegation,
  type NameServer,
  serversAt,
} from '../../zone/name-servers.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule } from '../define.ts';

const IPV4_OCTETS = 4;
const IPV6_OCTETS = 16;

/** An address of a server, its octets as text. */
interface Address {
  readonly octets: string;
  readonly server: NameServer;
}

/**
 * The servers of the zone, and of each part that is handed on, have addresses of their own, and can be reached over IPv4 and, where
 * the zone has IPv6 addresses to give, over IPv6 (RFC 2182 3.1, RFC 3901). Only servers whose addresses the zone holds are known.
 */
export const nameServerAddresses = defineZoneRule({
  name: 'name-server-addresses',
  scope: 'zone',
  reads: 'targets',
  codes: ['zone/name-servers-share-address', 'zone/name-servers-without-a', 'zone/name-servers-without-aaaa'],
  check(zone, lookup, report) {
    const judge = (owner: number): void => {
      const servers = serversAt(zone, owner);
      const known = servers.map((server) => addressesOf(zone, lookup, server));
      const addresses = known.flat();
      reportShared(addresses);
      if (servers.length === 0 || known.some(({ length }) => length === 0)) return;
      // Another server, or an address, that could not be read may be the one.
      if ((zone.brokenTraits(owner) & Trait.Cut) !== 0 || servers.some(hasUnreadAddress)) return;
      const { record } = servers[0]!;
      if (!addresses.some(({ octets }) => octets.length === IPV4_OCTETS))
        report('zone/name-servers-without-a', record, 'record', undefined);
      else if (owner === 0 && !addresses.some(isIpv6) && hasIpv6(zone))
        report('zone/name-servers-without-aaaa', record, 'record', undefined);
    };

    function hasUnreadAddress({ name }: NameServer): boolean {
      lookup.find(name);
      return ((zone.brokenTraits(name) | zone.brokenTraits(lookup.decidedBy)) & Trait.Address) !== 0;
    }

    /** Of servers that have more than one address in common it is told once. */
    function reportShared(addresses: readonly Address[]): void {
      const first = new Map<string, NameServer>();
      for (const { octets, server } of addresses) {
        const other = first.get(octets);
        if (other === undefined) first.set(octets, server);
        else if (other !== server)
          return report('zone/name-servers-share-address', server.record, 'target', other.record, {
            otherHost: other.host,
          });
      }
    }

    judge(0);
    eachDelegation(zone, lookup, judge);
  },
});

const isIpv6 = ({ octets }: Address): boolean => octets.length === IPV6_OCTETS;

/** None for a server whose addresses the zone does not hold. */
function addressesOf(zone: ZoneStore, lookup: ZoneLookup, server: NameServer): Address[] {
  if (server.name === ELSEWHERE) return [];
  const outcome = lookup.find(server.name);
  const answers = outcome === Outcome.Exact || outcome === Outcome.Wildcard;
  const name = answers ? lookup.decidedBy : server.name;
  if (outcome === Outcome.Redirected) return [];
  return addressesAt(zone, name).map((record) => ({
    octets: String.fromCharCode(...zone.rdata.subarray(zone.rdataAt[record]!, zone.rdataAt[record + 1]!)),
    server,
  }));
}

/** Whether any host of the zone has an IPv6 address. */
function hasIpv6(zone: ZoneStore): boolean {
  for (let record = 0; record < zone.count; record++) {
    if (zone.rdataAt[record + 1]! - zone.rdataAt[record]! !== IPV6_OCTETS) continue;
    if ((zone.recordTraits(record) & Trait.Address) !== 0) return true;
  }
  return false;
}
