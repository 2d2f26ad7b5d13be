import type { Host } from './host.ts';

/** Where name servers are looked for. */
export type DiscoveryMode = 'hybrid' | 'iterative' | 'recursive';

/** How many of the name servers of a zone must have the record. */
export const quorums = ['consistent', 'any', 'majority', 'all'] as const;
export type Quorum = (typeof quorums)[number];

/** A recursive resolver: the addresses of one operator. */
export interface Recursor {
  readonly name: string;
  readonly addresses: readonly Uint8Array[];
}

/** How a resolver goes about its checks. */
export interface Settings {
  readonly discovery: DiscoveryMode;
  readonly recursors: readonly Recursor[];
  readonly rootHints: readonly Host[];
  readonly quorum: Quorum;
  readonly dnssec: 'on' | 'off';
  readonly lenient: boolean;
  readonly followCname: boolean;
  /** What the texts of challenges begin with. */
  readonly prefix: string;
  /** Names in the form of `printName` and addresses in text form. */
  readonly platformNameservers: ReadonlySet<string>;
}
