import { ORIGIN } from '../../helpers/peers-settings.ts';

const soa = '@ IN SOA ns1 hostmaster 2025010100 7200 3600 1209600 3600';

/** What the rest of a zone relies on: a server with addresses. */
const base = ['@ NS ns1', '@ NS ns.example.net.', 'ns1 A 192.0.2.53', 'ns1 AAAA 2001:db8::53'];

/** A whole zone around some lines; a SOA of their own comes in place of the one that there would be. */
export function zoneAround(lines: string, ownSoa: string = soa): string {
  return `$ORIGIN ${ORIGIN}.\n$TTL 3600\n${ownSoa}\n${base.join('\n')}\n${lines}`;
}
