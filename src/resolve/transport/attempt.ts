import type { Budget } from '../budget.ts';
import type { Query } from '../message/query.ts';
import { type Received, receive } from '../message/receive.ts';
import { onAbort, type Signal } from '../on-abort.ts';
import type { Clock, Socket, SocketEvents, SocketFault } from '../ports.ts';
import type { OwnLimit } from '../waiting.ts';
import { FrameReader, frame } from './frame.ts';
import type { Gate, Leave } from './gate.ts';
import type { Reach } from './guarded-network.ts';
import type { ServerGate } from './server-gate.ts';

/** One packet, or one connection. */
export interface Attempt {
  readonly address: Uint8Array;
  readonly transport: 'udp' | 'tcp';
  readonly query: Query;
  /** Milliseconds from sending on. */
  readonly timeout: number;
  readonly clock: Clock;
  readonly reach: Reach;
  /** A place among the sockets. */
  readonly places: Gate;
  /** What this server is burdened with; a configured one with whatever it takes. */
  readonly gate: ServerGate | undefined;
  /** Asks the limit that machines share for leave to send: 0, or milliseconds to wait. */
  readonly limiter: (() => number | Promise<number>) | undefined;
  readonly budget: Budget;
  readonly signal: Signal | undefined;
  /** Told first what came of it. */
  heed(ending: Ending): void;
}

/** What came of it. */
export type Ending =
  | Received
  /** Nothing came in time, or nothing but garbage; or the budget was at its end, or the check. */
  | { readonly kind: 'timeout' | 'exhausted'; readonly garbage?: Garbage['what'] | undefined }
  /** So much garbage that the server was listened to no longer. */
  | { readonly kind: 'flood'; readonly what: Garbage['what'] }
  /** Our own limits left no room for it, or so little time that no answer could be awaited. */
  | { readonly kind: 'busy'; readonly limit: OwnLimit }
  /** `isHeard` when anything came before. */
  | { readonly kind: 'fault'; readonly fault: SocketFault; readonly isHeard: boolean };

type Garbage = Extract<Received, { kind: 'garbage' }>;

export interface Heard {
  readonly ending: Ending;
  /** Milliseconds since the query was sent. */
  readonly time: number;
}

/** Milliseconds after which there may be room, where nobody knows any better. */
const SOON = 1000;

/**
 * Octets of garbage that one attempt listens to, so that no server can use up what the check has for the others; each
 * datagram costs those of its IP and UDP headers besides its own.
 */
const MOST_GARBAGE = 16 * 1024;
const HEADERS = 28;

/** Milliseconds by which a timer is late when this process had no time for it, nor for what came in meanwhile. */
const LATE = 20;

/**
 * Waits for a place, sends the query from a fresh socket, and listens until something counts. Rejects with the reason of
 * the signal. However it ends, the socket is closed, the places are left and nothing is scheduled any more.
 */
export function attempt(plan: Attempt): Promise<Heard> {
  return new Promise((resolve, reject) => new Run(plan, resolve, reject).start());
}

class Run implements SocketEvents {
  readonly #plan: Attempt;
  readonly #resolve: (heard: Heard) => void;
  readonly #reject: (reason: unknown) => void;
  readonly #leaves: Leave[] = [];
  readonly #frame: FrameReader | undefined;
  #callOff: Leave | undefined;
  #socket: Socket | undefined;
  #garbage: Garbage['what'] | undefined;
  #garbageOctets = 0;
  #isHeard = false;
  #isOver = false;
  #sentAt = 0;
  /** What it waits for. */
  #limit: OwnLimit = 'server';
  #isWaiting = false;

  constructor(plan: Attempt, resolve: (heard: Heard) => void, reject: (reason: unknown) => void) {
    this.#plan = plan;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#frame = plan.transport === 'tcp' ? new FrameReader() : undefined;
  }

  start(): void {
    const { clock, budget, signal } = this.#plan;
    if (signal?.aborted) return this.#reject(signal.reason);
    this.#sentAt = clock.now();
    if (this.#sentAt >= budget.deadline) return this.#cutShort();
    this.#hold(onAbort(signal, () => this.#end(() => this.#reject(signal?.reason))));
    this.#awaitTurn();
    if (this.#isOver || this.#socket !== undefined) return;
    this.#isWaiting = true;
    budget.waiting.begin(this.#sentAt, this.#limit);
    this.#callOff = clock.at(budget.deadline, () => this.#refuse(SOON, this.#limit));
  }

  #awaitTurn(): void {
    const { gate, budget } = this.#plan;
    if (gate === undefined) return this.#awaitLimiter();
    const leave = gate.enter({
      account: budget.waiting.account,
      deadline: budget.deadline,
      granted: (sent) => this.#awaitLimiter(sent),
      refused: (wait) => this.#refuse(wait, 'server'),
    });
    this.#hold(leave);
  }

  #awaitLimiter(sent?: () => void): void {
    const { limiter } = this.#plan;
    if (limiter === undefined) return this.#awaitPlace(sent);
    this.#limit = 'limiter';
    // Not before this call returns, whether it answers at once or not.
    Promise.resolve()
      .then(limiter)
      .then(
        (wait) => this.#heedLimiter(wait, sent),
        (error: unknown) => this.#end(() => this.#reject(error)),
      );
  }

  #heedLimiter(wait: number, sent: (() => void) | undefined): void {
    const { clock, budget } = this.#plan;
    if (this.#isOver) return;
    if (!(typeof wait === 'number' && wait >= 0))
      return this.#end(() => this.#reject(new TypeError(`limiter answers milliseconds, not ${wait}`)));
    if (wait === 0) return this.#awaitPlace(sent);
    const again = clock.now() + wait;
    if (again >= budget.deadline) return this.#refuse(wait, 'limiter');
    this.#hold(clock.at(again, () => this.#awaitLimiter(sent)));
  }

  #awaitPlace(sent?: () => void): void {
    const { places, budget } = this.#plan;
    this.#limit = 'sockets';
    this.#hold(places.enter(() => this.#open(sent), budget.waiting.account));
  }

  /** A place may be granted, and all be over, before there is anything to leave it by. */
  #hold(leave: Leave): void {
    if (this.#isOver) leave();
    else this.#leaves.push(leave);
  }

  #open(sent: (() => void) | undefined): void {
    const { address, transport, query, timeout, clock, reach, budget } = this.#plan;
    this.#sentAt = clock.now();
    this.#waitNoMore(this.#sentAt);
    if (this.#sentAt >= budget.deadline) return this.#cutShort();
    const isAllowed = (transport === 'udp' || budget.take('streams')) && budget.take('queries');
    if (!isAllowed) return this.#finish({ kind: 'exhausted' });
    this.#callOff?.();
    const isCutShort = this.#sentAt + timeout > budget.deadline;
    this.#callOff = isCutShort
      ? clock.at(budget.deadline, () => this.#cutShort())
      : clock.at(this.#sentAt + timeout, () => this.#timeOut(this.#sentAt + timeout));
    try {
      this.#socket = reach(address, this);
    } catch (error) {
      return this.#end(() => this.#reject(error));
    }
    this.#socket.send(transport === 'tcp' ? frame(query.bytes) : query.bytes);
    sent?.();
  }

  /** The check is over. What it waited for our own limits would have been time enough, or was not what it lacked. */
  #cutShort(): void {
    const { clock, budget, timeout } = this.#plan;
    const lacking = this.#sentAt + timeout - budget.deadline;
    if (budget.waiting.sum(clock.now()) >= lacking) this.#refuse(SOON);
    else this.#finish({ kind: 'exhausted', garbage: this.#garbage });
  }

  #refuse(wait: number, limit?: OwnLimit): void {
    this.#finish({ kind: 'busy', limit: this.#plan.budget.waiting.refuse(wait, limit).limit });
  }

  #waitNoMore(now: number): void {
    if (this.#isWaiting) this.#plan.budget.waiting.end(now);
    this.#isWaiting = false;
  }

  /** Where this process was busy the answer may lie in the socket: that is looked at first. */
  #timeOut(due: number): void {
    const { clock } = this.#plan;
    const end = () => this.#finish({ kind: 'timeout', garbage: this.#garbage });
    if (clock.now() - due < LATE) end();
    else this.#callOff = clock.at(clock.now() + 1, end);
  }

  fail(fault: SocketFault): void {
    this.#finish({ kind: 'fault', fault, isHeard: this.#isHeard });
  }

  take(bytes: Uint8Array): void {
    const { query, transport, budget } = this.#plan;
    if (this.#isOver) return;
    this.#isHeard = true;
    const message = this.#frame === undefined ? bytes : this.#frame.take(bytes);
    if (message === undefined) return;
    const received = receive(message, query, transport);
    if (received.kind === 'garbage' && transport === 'udp') this.#takeGarbage(received, bytes.length);
    else if (received.kind === 'answer' && !budget.take('octets', message.length))
      this.#finish({ kind: 'exhausted' });
    else this.#finish(received);
  }

  /** Whoever throws something in between shall not end the waiting for the answer, nor wear us out. */
  #takeGarbage({ what }: Garbage, octets: number): void {
    this.#garbage = what;
    this.#garbageOctets += octets + HEADERS;
    if (this.#garbageOctets > MOST_GARBAGE) this.#finish({ kind: 'flood', what });
  }

  #finish(ending: Ending): void {
    const time = this.#plan.clock.now() - this.#sentAt;
    if (!this.#isOver) this.#plan.heed(ending);
    this.#end(() => this.#resolve({ ending, time }));
  }

  #end(settle: () => void): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#waitNoMore(this.#plan.clock.now());
    this.#callOff?.();
    this.#socket?.close();
    settle();
    for (const leave of this.#leaves) leave();
  }
}
