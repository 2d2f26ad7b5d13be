import type { Code } from '../catalog/catalog.ts';

export type Method = 'txt' | 'nameservers';

export type ChallengeStatus = 'pending' | 'verifying' | 'failed' | 'validated' | 'expired' | 'cancelled';

/** What a claimant shall publish. Plain data, to be stored as it is. */
export interface Challenge {
  /** Nobody else's, whatever is claimed: what a store finds it by. In hexadecimal digits. */
  readonly id: string;
  /** Whose claim it is; empty where nobody said so. */
  readonly account: string;
  /** The claimed domain: A-labels, folded, no final dot. */
  readonly domain: string;
  readonly method: Method;
  /** Where the record stands: with `nameservers` the domain itself. No final dot. */
  readonly name: string;
  readonly type: 'TXT' | 'NS';
  /** The text of the TXT record, or the name servers, sorted and separated by blanks. */
  readonly value: string;
  readonly status: ChallengeStatus;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly expiresAt: number;
  /** When its status became what it is. */
  readonly changedAt: number;
  /** Checks that were begun. */
  readonly attempts: number;
  /** With `nameservers`: whether other accounts may have the same ones, so that having them proves nothing. */
  readonly shared: boolean;
  /** With `nameservers`: when a check saw that the domain had others; null when none did. */
  readonly differedAt: number | null;
  /** In hexadecimal digits, where whoever made it has a key for that; null otherwise. */
  readonly seal: string | null;
}

/** How a name server of the domain answered. */
export type ServerOutcome =
  | 'match'
  | 'mismatch'
  | 'no-data'
  | 'no-such-name'
  | 'alias'
  | 'referral'
  | 'lame'
  | 'timeout'
  | 'unreachable'
  | 'bad-response'
  | 'blocked'
  | 'no-address'
  /** Not asked, as our own limits left no room. */
  | 'busy'
  /** It had no chance to answer, or none for its full time: for want of packets, of time, or of what this machine has. */
  | 'unasked';

export interface ServerReport {
  readonly name: string;
  readonly address: string | null;
  readonly transport: 'udp' | 'tcp' | null;
  /** Mnemonic, such as `NXDOMAIN`. */
  readonly rcode: string | null;
  readonly aa: boolean | null;
  readonly tc: boolean | null;
  /** At most 5, each of at most 100 characters, escaped as in a zone file. */
  readonly values: readonly string[];
  /** Milliseconds. */
  readonly time: number | null;
  readonly ede: readonly { readonly code: number; readonly text: string }[];
  readonly outcome: ServerOutcome;
  /** Why, in words: such as which RCODE makes it lame. */
  readonly note: string | null;
}

export type HintKind =
  | 'quoted'
  | 'whitespace'
  | 'hex-case'
  | 'missing-prefix'
  | 'other-challenge'
  | 'name-doubled'
  | 'alias'
  | 'partial'
  | 'servers-above'
  | 'negative-cache'
  | 'half-heard'
  | 'unvalidated'
  | 'denied'
  | 'blocked'
  | 'resolvers'
  | 'root-servers';

/** What the claimant most likely did, or what else is in the way, and what to do about it. */
export interface Hint {
  readonly kind: HintKind;
  readonly text: string;
}

/** What a check found out. */
export interface Verification {
  readonly is_valid: boolean;
  /** Null when valid. */
  readonly code: Code | null;
  readonly message: string;
  readonly domain: string;
  readonly challenge: {
    readonly name: string;
    readonly type: string;
    readonly value: string;
    readonly expires_at: string;
  };
  /** The record to publish, as a line of a zone file, and its name relative to the zone that was found. */
  readonly publish: { readonly record: string; readonly host: string };
  readonly status: ChallengeStatus;
  /** Milliseconds since 1970; null when there is nothing to try again. */
  readonly retry_at: number | null;
  readonly servers: readonly ServerReport[];
  /** Packets sent. */
  readonly queries: number;
  readonly hint: Hint | null;
  /** Such as `via`, `delegation`, `disagree`, `found`, `aliases`, `dnssec`, `level`, `reason`. */
  readonly details: Readonly<Record<string, unknown>>;
}
