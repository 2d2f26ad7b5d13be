import { eachLargeRrset } from '../../zone/large-rrsets.ts';
import { defineZoneRule } from '../define.ts';

/** What goes through every IPv6 network in one piece: 1280 octets without the headers of IPv6 and UDP (RFC 9715 A). */
const MOST = 1232;
const MESSAGE = 65_535;

/** All records of one name and type go into one datagram, or they are asked for twice (RFC 9715 3.1). */
export const rrsetFitsDatagram = defineZoneRule({
  name: 'rrset-fits-datagram',
  scope: 'zone',
  reads: 'owner',
  codes: ['zone/rrset-over-udp'],
  check(zone, _lookup, report) {
    eachLargeRrset(zone, MOST, (first, octets) => {
      // What fits no message at all is told as that.
      if (octets <= MESSAGE) report('zone/rrset-over-udp', first, 'record', undefined, { octets });
    });
  },
});
