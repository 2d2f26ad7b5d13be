import type { Reason } from './reasons.ts';

export type Severity = 'error' | 'warning' | 'notice';
export type Profile = 'rfc' | 'platform' | 'strict';

/** A record as it is given to the API: what an example of a record code shows. */
export interface RecordExample {
  readonly name: string;
  readonly type: string;
  readonly content: string;
  readonly ttl?: unknown;
}

/**
 * What is wrong and what is right. A `zone` example stands below `$ORIGIN example.com.`, an SOA, an NS record and
 * that server's address, unless it is `whole`; a `decision` is told in words.
 */
export type Example =
  | {
      readonly kind: 'zone';
      readonly wrong: string;
      readonly right: string;
      readonly whole?: true;
      readonly profile?: Profile;
      /** When signatures are judged, and what is verified. */
      readonly now?: string;
      readonly verify?: readonly ('nsec3' | 'zonemd')[];
    }
  | { readonly kind: 'record'; readonly wrong: RecordExample; readonly right: RecordExample }
  | { readonly kind: 'decision'; readonly wrong: string; readonly right: string };

/** One thing that can be said. */
export interface Entry {
  /** The HTTP status of an answer whose worst finding this is. */
  readonly status: number;
  /** Seconds after which the same request may be sent again, where nothing better is known. */
  readonly retryAfter?: number;
  /** How bad it is, in every profile or in each; `off` where it is not said. */
  readonly severity: Severity | Readonly<Record<Profile, Severity | 'off'>>;
  /** The section whose capital MUST demands it of whoever writes the zone: `strict` takes it for an error. */
  readonly must?: string;
  /** The short text; `{holes}` are filled in. */
  readonly message: string;
  /** What exactly is wrong and what would be right; codes without it are told by the finding's reason. */
  readonly detail?: string;
  /** The platform has one code for all content: the reason by which it tells this there. */
  readonly inPlatform?: Reason;
  readonly rfc: string;
  /** Two or three sentences for a person who never read an RFC. */
  readonly explanation: string;
  readonly example: Example;
}

/** The severities of what is best practice, which no RFC demands. */
export const bestPractice = {
  warning: { rfc: 'off', platform: 'off', strict: 'warning' },
  notice: { rfc: 'off', platform: 'off', strict: 'notice' },
} as const satisfies Readonly<Record<string, Entry['severity']>>;

/** The severity of what an RFC forbids, and all servers load and resolvers pass over. */
export const ignoredAnyway = {
  rfc: 'warning',
  platform: 'error',
  strict: 'error',
} as const satisfies Entry['severity'];
