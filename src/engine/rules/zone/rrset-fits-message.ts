import { eachLargeRrset } from '../../zone/large-rrsets.ts';
import { defineZoneRule } from '../define.ts';

const MOST = 65_535;

/** All records of one name and type go into one message, whose length has 16 bits (RFC 1035 4.2.2). */
export const rrsetFitsMessage = defineZoneRule({
  name: 'rrset-fits-message',
  scope: 'zone',
  reads: 'owner',
  codes: ['zone/rrset-too-large'],
  check(zone, _lookup, report) {
    eachLargeRrset(zone, MOST, (first, octets) =>
      report('zone/rrset-too-large', first, 'record', undefined, { octets }),
    );
  },
});
