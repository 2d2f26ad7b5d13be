import type { HostAnswer } from './ask-host.ts';
import type { Delegation } from './host.ts';
import type { Judgement } from './judge.ts';
import type { VoteOutcome } from './quorum.ts';
import type { Quorum } from './settings.ts';

/** One server that was asked for the record, and what it said. */
export interface Asked {
  readonly answer: HostAnswer;
  readonly judgement: Judgement;
}

/** The vote of a server: its own judgement, or that of the servers to which it points. */
export interface Vote {
  readonly name: string;
  readonly outcome: VoteOutcome;
  /** Whether what it says comes from a server that is not the platform's. */
  readonly isIndependent: boolean;
}

/** What the servers of a zone say about a name. */
export interface Poll {
  /** The zone in which the name lies: the one asked, or one below it to which its servers refer. */
  readonly at: Delegation;
  readonly votes: readonly Vote[];
  /** By which these are counted. */
  readonly quorum: Quorum;
  /** Whether the servers above said nothing of where it lies, or of where an alias leads that was met: recursors did. */
  readonly isHearsay: boolean;
  /** The zones, of all that were asked, of whose servers some were not heard. */
  readonly halfHeard: readonly Delegation[];
  /** All that were asked, those of other zones included. */
  readonly asked: readonly Asked[];
  /** Servers that were left out, as there are too many; their votes are `unasked`. */
  readonly ignored: readonly string[];
}

/** When nobody could be asked. */
export const NOBODY: Poll = {
  ...{ at: { zone: '.', hosts: [] }, votes: [], asked: [], halfHeard: [], ignored: [] },
  ...{ quorum: 'consistent', isHearsay: false },
};
