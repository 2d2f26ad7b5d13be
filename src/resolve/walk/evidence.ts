import type { DnssecView } from './corroborate.ts';
import type { Poll } from './poll.ts';
import type { RecursorPoll } from './poll-recursors.ts';
import type { UpstreamFault } from './upstream.ts';

/** Who serves a domain. */
export interface DelegationView {
  readonly zone: string;
  /** The servers that the zone above names, sorted; or by the word of recursive resolvers. */
  readonly parent: readonly string[];
  /** Those that the zone itself names; null when nobody was asked, or answered. */
  readonly child: readonly string[] | null;
  readonly from: 'parent' | 'recursors';
}

/** All that a check for a TXT record found. */
export interface TxtEvidence {
  readonly delegation: DelegationView | null;
  readonly poll: Poll;
  /** What recursive resolvers say in the place of authoritative servers; null when those answered. */
  readonly recursors: RecursorPoll | null;
  /** What they say besides, where servers that have the record are not all that there are; null when nobody was asked. */
  readonly backing: RecursorPoll | null;
  /** Whether they may have asked the servers that were not heard, and so speak for them. */
  readonly isBacked: boolean;
  readonly dnssec: DnssecView;
  /** The owner of the SOA record by which the domain does not exist; null when it does, or nobody knows. */
  readonly absent: string | null;
  /** Whether the servers above the domain could not be heard. */
  readonly isUnheard: boolean;
  /** The zone above the domain of whose servers none answered; null when some did. */
  readonly silentZone: string | null;
  /** The zone above the domain whose servers say different things about it; null when they agree. */
  readonly splitZone: string | null;
  /** What keeps our own recursive resolvers from helping. */
  readonly upstream: UpstreamFault | null;
  /** Whether packets were lacking, as looking up the addresses of name servers took too many. */
  readonly isShort: boolean;
  /** Where the record stands instead, the zone having been added to its name; null when it does not. */
  readonly doubled: string | null;
}
