import type { Limits } from './budget.ts';
import type { ChallengeStore } from './challenge/challenge-store.ts';
import type { ProofFormOptions } from './challenge/proof-form.ts';
import type { Ports } from './ports.ts';
import type { TransportOptions } from './transport/create-ask.ts';
import type { Limiter } from './transport/limiter.ts';
import type { DiscoveryMode, Quorum } from './walk/settings.ts';

/** How a resolver goes about its checks. Everything has a default. */
export interface ResolverOptions extends ProofFormOptions {
  /**
   * How name servers are found. `hybrid`: recursive resolvers name the servers above the domain, those name the domain's,
   * and these are asked; `iterative`: from the root servers on, without any recursive resolver, and hence without DNSSEC;
   * `recursive`: recursive resolvers alone are asked, where nothing else may leave the network; which servers of the domain
   * they have a record from nobody knows then, so that one that was taken over may be enough, and that name servers cannot
   * be compared or told from the platform's. `hybrid` unless given.
   */
  readonly discovery?: DiscoveryMode | undefined;
  /**
   * Recursive resolvers by their addresses, those of one operator in a list; port 53, or what `connectMap` says. 1.1.1.1,
   * 8.8.8.8 and 9.9.9.9 unless given. They are to validate (`dnssec`), and not to ask private addresses for anybody. What
   * leads a check to a server, or proves a claim, two operators must say: with a single one `hybrid` finds the servers from
   * the root on, as `iterative` does, and asks it for DNSSEC only.
   */
  readonly resolvers?: readonly (string | readonly string[])[] | undefined;
  /** The root servers: addresses by name. Those of IANA unless given. */
  readonly rootHints?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Milliseconds that a check may take, at most 240,000; 10,000 unless given. */
  readonly timeout?: number | undefined;
  /**
   * How many name servers must have the record. `consistent`: at least half, none that answers without it, and none that
   * had no chance to answer, as those beyond the 13 that are asked; `any`; `majority`: more than half; `all`. `consistent` unless given. With `hybrid` two
   * resolvers must have the record, too, where one of the servers was not heard.
   */
  readonly quorum?: Quorum | undefined;
  /**
   * `off` for networks whose resolvers do not validate; `on` unless given: a record counts only if one of them could say
   * whether it is signed, and rightly.
   */
  readonly dnssec?: 'on' | 'off' | undefined;
  /** Whether quotes around the value, blanks in it and capital letters do no harm. False unless given. */
  readonly lenient?: boolean | undefined;
  /** Whether aliases of the challenge's name are followed. True unless given. */
  readonly followCname?: boolean | undefined;
  /**
   * Names and addresses of the caller's own name servers. A record that is seen only there proves nothing, as anybody can
   * create a zone there, and one that is seen by resolvers only neither. Customers may give the same servers other names,
   * which only their addresses tell. Not with `recursive`.
   */
  readonly platformNameservers?: readonly string[] | undefined;
  /** Allows addresses of name servers that are not public; for closed networks and tests. */
  readonly allowAddress?: TransportOptions['allowAddress'];
  /** Where a server really is: for tests. */
  readonly connectMap?: TransportOptions['connectMap'];
  /** What challenges are sealed with: one without its seal is not checked, and what is kept of one is sealed again. */
  readonly sealKey?: string | Uint8Array | undefined;
  /** Where challenges are kept; without it the caller keeps what `status` says. */
  readonly store?: ChallengeStore | undefined;
  /** The time by which challenges expire: milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  /** Network, clock and randomness; those of the machine unless given. */
  readonly ports?: Ports | undefined;
  /** What one check may spend: 60 packets (`queries`), and 100 more to look up addresses of name servers (`lookups`). */
  readonly limits?: Partial<Limits> | undefined;
  /** Milliseconds for one packet (1,500) and for one stream (3,000). */
  readonly udpTimeout?: number | undefined;
  readonly tcpTimeout?: number | undefined;
  /** How often and how many at once one server is asked: 20 a second and 4. */
  readonly perServer?: TransportOptions['perServer'];
  /**
   * The sockets that may be open at once, by `createSocketPlaces`; those of the process unless given: 100 for UDP and 20
   * for TCP. One account has nine tenths of them at most.
   */
  readonly sockets?: TransportOptions['sockets'];
  /**
   * A limit that several machines share. It is asked before each packet goes out, once the limits of this process allow
   * it: 0 lets it go, any other number is milliseconds to wait before it is asked again. A check that waits for longer than
   * it has ends as `ownership/busy`.
   */
  readonly limiter?: Limiter | undefined;
}

/** What belongs to one check. */
export interface VerifyOptions {
  /** Calls the check off: the promise is rejected with its reason, and the challenge is `pending` again. */
  readonly signal?: AbortSignal | undefined;
  /**
   * With `nameservers`: when the domain was seen to have other name servers, in milliseconds since 1970. It is told by
   * `details.changedAt`, for people, and proves nothing: whose doing a change is, nobody knows.
   */
  readonly changedSince?: number | undefined;
  /** Whether the claimant's account already has the zone at the platform's name servers, so that a record there counts. */
  readonly ownsZone?: boolean | undefined;
}
