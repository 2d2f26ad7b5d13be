import { defineZoneRule } from '../define.ts';

/** Seven days: for longer resolvers keep nothing (RFC 8767 4). */
const MOST = 604_800;

/** No TTL is longer than resolvers keep a record; of all that are it is told once. */
export const ttlLimit = defineZoneRule({
  name: 'ttl-limit',
  scope: 'zone',
  reads: 'owner',
  codes: ['zone/ttl-high'],
  check(zone, _lookup, report) {
    let count = 0;
    let first: number | undefined;
    for (let record = 0; record < zone.count; record++) {
      if (zone.ttl[record]! <= MOST) continue;
      count++;
      first ??= record;
    }
    if (first === undefined) return;
    const more = count === 1 ? '' : `, as have ${count - 1} more records`;
    report('zone/ttl-high', first, 'ttl', undefined, { ttl: zone.ttl[first]!, most: MOST, more });
  },
});
