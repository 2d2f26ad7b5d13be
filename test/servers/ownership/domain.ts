import { at } from './addresses.ts';
import type { Signed } from './sign-zone.ts';

/** The value of every challenge here: the source of random octets says always the same. */
export const TOKEN = 'a5'.repeat(16);
export const random = (count: number): Uint8Array => new Uint8Array(count).fill(0xa5);
export const LABEL = '_scaidns-verify';
export const VALUE = `scaidns-verify=${TOKEN}`;
export const PROOF = `${LABEL} TXT "${VALUE}"`;

/** A domain below `test`, in the words of zone files whose origin it is. */
export interface Domain {
  readonly domain: string;
  /** What the zone above says of it; usually that its servers are `knotd` and `named`. */
  readonly above?: string;
  /** What is in the zone besides its SOA and NS records, at both servers. */
  readonly zone?: string;
  /** What only one of them has, or null when it does not have the zone. */
  readonly knot?: string | null;
  readonly named?: string | null;
  readonly signed?: Signed;
}

export const usualDelegation = `
@ NS ns1
@ NS ns2
ns1 A ${at.knot}
ns2 A ${at.named}
`;

/** Ends with everything that stands above, unless the zone says who serves it itself. */
const head = (above: string): string => `$TTL 300
@ SOA ns1 hostmaster 1 7200 3600 1209600 60
${above}
`;

/** A zone as a server has it; undefined when it does not have it. */
export function zoneText(domain: Domain, server: 'knot' | 'named'): string | undefined {
  const { above = usualDelegation, zone = '', [server]: own } = domain;
  if (own === null) return undefined;
  const inside = `${zone}\n${own ?? ''}\n`;
  const servers = /^@ NS /m.test(inside) ? '' : above.replaceAll(/^.* DS .*$/gm, '');
  return `$ORIGIN ${domain.domain}.\n${head(servers)}${inside}`;
}
