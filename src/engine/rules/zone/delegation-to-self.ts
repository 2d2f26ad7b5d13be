import { Trait } from '../../rrtypes/define.ts';
import { eachDelegation, serversAt } from '../../zone/name-servers.ts';
import type { ZoneStore } from '../../zone/zone-store.ts';
import { defineZoneRule } from '../define.ts';

/** A part that is handed on to the very servers of the zone is a zone of its own there, or it can never be resolved (RFC 1034 4.2.2). */
export const delegationToSelf = defineZoneRule({
  name: 'delegation-to-self',
  scope: 'zone',
  reads: 'owner',
  codes: ['zone/delegation-to-self'],
  check(zone, lookup, report) {
    const own = hostsAt(zone, 0);
    eachDelegation(zone, lookup, (owner) => {
      if (hostsAt(zone, owner) !== own) return;
      // One that could not be read may be what differs.
      if (((zone.brokenTraits(0) | zone.brokenTraits(owner)) & Trait.Cut) !== 0) return;
      report('zone/delegation-to-self', serversAt(zone, owner)[0]!.record, 'record', undefined);
    });
  },
});

/** The servers at a name, in one order. */
function hostsAt(zone: ZoneStore, owner: number): string {
  return serversAt(zone, owner)
    .map(({ host }) => host)
    .sort()
    .join(' ');
}
