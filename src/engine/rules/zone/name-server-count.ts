import { Trait } from '../../rrtypes/define.ts';
import type { ZoneLookup } from '../../zone/lookup.ts';
import { eachDelegation, serversAt } from '../../zone/name-servers.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule, type Report } from '../define.ts';

type Codes = 'zone/single-name-server';

/** A zone has two servers or more, and so has each part that is handed on (RFC 1034 4.1, RFC 2182 5). */
export const nameServerCount = defineZoneRule<Codes>({
  name: 'name-server-count',
  scope: 'zone',
  reads: 'owner',
  codes: ['zone/single-name-server'],
  check(zone: ZoneStore, lookup: ZoneLookup, report: Report<Codes>) {
    const judge = (owner: number): void => {
      const servers = serversAt(zone, owner);
      // One that could not be read may be the second.
      if (servers.length !== 1 || (zone.brokenTraits(owner) & Trait.Cut) !== 0) return;
      report('zone/single-name-server', servers[0]!.record, 'record', undefined);
    };
    judge(0);
    eachDelegation(zone, lookup, judge);
  },
});
