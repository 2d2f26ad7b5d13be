import { ascii } from './octets.ts';

/** What stands behind a mechanism's name. */
export const Argument = { None: 0, Domain: 1, OptionalDomain: 2, Network: 3 } as const;

interface Mechanism {
  readonly name: string;
  readonly argument: number;
  /** Whether a dual-cidr-length may follow. */
  readonly prefix: boolean;
  /** Whether it counts against the limit of lookups. */
  readonly lookup: boolean;
}

/** RFC 7208 5. */
export const mechanisms: readonly Mechanism[] = [
  { name: 'include', argument: Argument.Domain, prefix: false, lookup: true },
  { name: 'a', argument: Argument.OptionalDomain, prefix: true, lookup: true },
  { name: 'mx', argument: Argument.OptionalDomain, prefix: true, lookup: true },
  { name: 'ip4', argument: Argument.Network, prefix: false, lookup: false },
  { name: 'ip6', argument: Argument.Network, prefix: false, lookup: false },
  { name: 'all', argument: Argument.None, prefix: false, lookup: false },
  { name: 'exists', argument: Argument.Domain, prefix: false, lookup: true },
  { name: 'ptr', argument: Argument.OptionalDomain, prefix: false, lookup: true },
];
export const mechanismWords: readonly Uint8Array[] = mechanisms.map(({ name }) => ascii(name));

/** The places of some in the table. */
export const INCLUDE = 0;
export const A = 1;
export const MX = 2;
export const IP4 = 3;
export const IP6 = 4;
export const ALL = 5;
export const PTR = 7;

/** What stands before a mechanism (RFC 7208 4.6.2). */
export const isQualifier: Uint8Array = new Uint8Array(256);
for (const octet of ascii('+-?~')) isQualifier[octet] = 1;
