import type { Budget } from './budget.ts';
import type { Message, Question } from './message/message.ts';
import type { Signal } from './on-abort.ts';

export interface Server {
  /** Of one host, 4 or 16 octets each, those to try first in front. */
  readonly addresses: readonly Uint8Array[];
  /**
   * Authoritative servers are asked without RD and with the letters of the name in random case; recursors with RD and
   * AD.
   */
  readonly kind: 'authoritative' | 'recursor';
  /**
   * Named in the settings, as recursors and root hints are: reached at addresses that are not public, too, and as often
   * as it takes.
   */
  readonly configured?: boolean;
}

/** One packet or connection, and what came of it. */
export type Outcome =
  | 'answer'
  /** Something came, and it was no answer to what was asked, or none that can be trusted. */
  | 'bad-response'
  | 'timeout'
  | 'unreachable'
  /** This machine has no way to any of its addresses: nothing was sent. */
  | 'unsent'
  /** Its address is none that is reached over the Internet: nothing was sent. */
  | 'blocked'
  /** Nothing was sent, or no answer awaited for its full time, for want of budget or of what this machine has. */
  | 'exhausted'
  /** Nothing was sent, or no answer awaited, as our own limits left no room in time. */
  | 'busy';

export interface Exchange {
  readonly outcome: Outcome;
  /** With `answer` only. */
  readonly message?: Message;
  /** The one that answered, or else was tried last. */
  readonly address?: Uint8Array;
  readonly transport?: 'udp' | 'tcp';
  /** Milliseconds from the packet to its answer. */
  readonly time?: number;
  /** Whether it was an answer to the question, and more than is read. */
  readonly isExcess?: boolean;
  /** Whether the host has addresses that were not asked: this machine has no way there, or nobody is sent there. */
  readonly isPartial?: boolean;
  /** For people: what was odd, such as `the answer was cut off over TCP too`. */
  readonly note?: string;
}

export interface AskOptions {
  readonly budget: Budget;
  readonly signal?: Signal | undefined;
  /** Asks a recursor to leave DNSSEC unchecked (RFC 4035 3.2.2). */
  readonly checkingDisabled?: boolean;
}

/**
 * Asks one host, at one address after the other: over UDP with EDNS at each, then without, then over TCP. The first
 * answer counts whose RCODE is NOERROR, NXDOMAIN or YXDOMAIN; if there is none, the first answer, whatever its RCODE.
 * Never rejects but with the reason of the signal.
 */
export type Ask = (server: Server, question: Question, options: AskOptions) => Promise<Exchange>;
