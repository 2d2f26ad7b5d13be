import type { Ask, Exchange, Server } from '../ask.ts';
import type { Budget } from '../budget.ts';
import type { Question } from '../message/message.ts';
import type { Signal } from '../on-abort.ts';
import type { Clock, RandomBytes } from '../ports.ts';
import type { HostAnswer } from './ask-host.ts';
import type { Gate } from './gate.ts';
import type { Delegation, Host } from './host.ts';
import type { Settings } from './settings.ts';

/** The addresses of a host, or why there are none. */
export interface Addresses {
  readonly addresses: readonly Uint8Array[];
  readonly note: string | null;
  /** The recursor on whose word alone they are believed in. */
  readonly witness?: string;
  /** Where there are none: why nobody knows whether the host has any. Without it the host has none. */
  readonly lack?: 'unheard' | 'not-looked-up' | 'busy';
  /** Where it has none: whether that is so for want of anybody who answered. */
  readonly isSilent?: boolean;
}

/** How servers are found that no answer so far has led to. */
export interface Discovery {
  /** The servers of a zone at or above a name from which its delegation can be found; null when there are none. */
  start(walk: Walk, name: string): Promise<Delegation | null>;
  /** Whether servers are told only one label more than they must know (RFC 9156). */
  readonly isMinimised: boolean;
  /** The servers of the zone of a name when those of the zone above do not answer. */
  instead(walk: Walk, name: string, registered: string): Promise<Delegation | null>;
  /** Whether `confirmed` makes a difference. */
  readonly canConfirm: boolean;
  /** With `confirmed`, as two operators say. */
  addresses(walk: Walk, host: Host, confirmed: boolean): Promise<Addresses>;
}

/** What a check is given to walk with. */
export interface WalkMeans {
  readonly ask: Ask;
  readonly budget: Budget;
  readonly signal: Signal;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly settings: Settings;
}

/** What all steps of one check share. */
export interface Walk extends WalkMeans {
  readonly discovery: Discovery;
  /** Questions that are in flight at once. */
  readonly questions: Gate;
  /** Called when a server has the record, before others may have answered. */
  seen(): void;
  /** Hosts that are being looked up, each for the sake of the one before it. */
  readonly lookups: readonly string[];
  readonly memory: Memory;
}

/** What a check learns of a recursor. */
export interface KnownRecursor {
  /** What came of a question that was put and given its time: an answer, if there was any. */
  readonly tried: Exchange | undefined;
  /** Whether it answered, and did not refuse to. */
  readonly isServing: boolean;
  /** Whether it called anything secure. */
  readonly isValidating: boolean;
}

/** What one check learns on its way. */
export interface Memory {
  readonly addresses: Map<string, Addresses>;
  readonly cuts: Map<string, Delegation>;
  /** Aliases that were followed: owner and target. */
  readonly aliases: Set<string>;
  /** Recursors that took their time: names. */
  readonly slow: Set<string>;
  /** What is known of those that were asked; by name. */
  readonly recursors: Map<string, KnownRecursor>;
  /** The recursor whose turn it is. */
  turn: number;
  /** What came of servers that kept silent, by the zone that they were asked as servers of, and by `hostText`. */
  readonly silent: Map<string, HostAnswer>;
  /** Hosts without any address, one after the other. */
  emptyLookups: number;
  /** Hosts may be looked up at once. */
  readonly lookups: Gate;
  /** One at a time finds where to begin: the next one may begin there, too. */
  readonly starts: Gate;
}

export function send(
  { ask, budget, signal, questions }: Walk,
  server: Server,
  question: Question,
  checkingDisabled = false,
): Promise<Exchange> {
  return questions(() => ask(server, question, { budget, signal, checkingDisabled }));
}
