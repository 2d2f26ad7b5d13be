import type { ResourceRecord } from '../message/message.ts';

/** A name server as a delegation names it. */
export interface Host {
  readonly name: string;
  /** Glue: 4 or 16 octets each, IPv4 in front. Empty when its addresses have to be looked up. */
  readonly addresses: readonly Uint8Array[];
  /** One of the root hints, and no server that an answer named. */
  readonly isConfigured?: boolean;
  /** Recursors name it, and are those to ask for its addresses. */
  readonly isTold?: boolean;
}

/** A zone and the servers that are said to serve it. */
export interface Delegation {
  readonly zone: string;
  readonly hosts: readonly Host[];
  /**
   * Whether only recursors say so, or servers of the platform: whoever has a zone there says what he likes, so that the
   * servers prove nothing as to whose the domain is.
   */
  readonly isHearsay?: boolean;
}

/** A server by its name and the addresses that it is said to have. */
export const hostText = ({ name, addresses }: Host): string =>
  [name, ...addresses.map((address) => address.join('.')).sort()].join('/');

/** Addresses of each family that are tried, and that are kept: one more, as a sign that there are some that are not tried. */
const TRIED = 2;
const KEPT = TRIED + 1;

/** Those to be kept of the addresses of a host: the first of each family, IPv4 in front. */
export const someOf = (addresses: readonly Uint8Array[]): readonly Uint8Array[] => ofEach(addresses, KEPT);

/** Those to be tried. */
export const triedOf = (addresses: readonly Uint8Array[]): readonly Uint8Array[] => ofEach(addresses, TRIED);

function ofEach(addresses: readonly Uint8Array[], most: number): readonly Uint8Array[] {
  const ofLength = (length: number) => addresses.filter((one) => one.length === length);
  return [...ofLength(4).slice(0, most), ...ofLength(16).slice(0, most)];
}

/** The addresses that records give a name. */
export function addressesAt(name: string, records: readonly ResourceRecord[]): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  for (const record of records)
    if ((record.type === 'A' || record.type === 'AAAA') && record.owner === name) found.push(record.address);
  return found;
}
