import type { Budget } from '../budget.ts';
import type { Query } from '../message/query.ts';
import { type Received, receive } from '../message/receive.ts';
import { onAbort, type Signal } from '../on-abort.ts';
import type { Clock, Socket, SocketEvents, SocketFault } from '../ports.ts';
import type { OwnLimit } from '../waiting.ts';
import type { SendFault } from './exchange.ts';
import { FrameReader, frame } from './frame.ts';
import type { Gate, Leave } from './gate.ts';
import type { Reach } from './guarded-network.ts';
import type { ServerGate, Turn } from './server-gate.ts';

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
  | { readonly kind: 'fault'; readonly fault: SendFault; readonly isHeard: boolean };

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

/** Milliseconds for which the server is kept free for a packet while the limiter makes up its mind. */
const MOMENT = 100;

/** Milliseconds after which the limiter is asked again at the earliest. */
const LEAST_WAIT = 1;

/** Milliseconds by which a timer is late when this process had no time for it, nor for what came in meanwhile. */
const LATE = 20;

/**
 * Waits for a place, sends the query from a fresh socket, and listens until something counts. Rejects with the reason of
 * the signal. However it ends, the socket is closed, the places are left and nothing is scheduled any more.
 */
export function attempt(plan: Attempt): Promise<Heard> {
  return new Promise((resolve, reject) => new Run(plan, resolve, reject).start());
}

type Hold = 'signal' | 'turn' | 'limiter' | 'place';

class Run implements SocketEvents {
  readonly #plan: Attempt;
  readonly #resolve: (heard: Heard) => void;
  readonly #reject: (reason: unknown) => void;
  /** What is left, or called off, at the end. */
  readonly #held: Partial<Record<Hold, Leave>> = {};
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
    this.#hold(
      'signal',
      onAbort(signal, () => this.#end(() => this.#reject(signal?.reason))),
    );
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
      granted: (turn) => this.#awaitLimiter(turn),
      refused: (wait) => this.#refuse(wait, 'server'),
    });
    this.#hold('turn', leave);
    if (this.#limit === 'server') budget.waiting.asked();
  }

  /** Nobody else shall wait for that server because the limiter takes its time, or has us wait. */
  #awaitLimiter(turn?: Turn): void {
    const { limiter, clock } = this.#plan;
    if (limiter === undefined) return this.#awaitPlace(turn);
    this.#limit = 'limiter';
    this.#hold(
      'limiter',
      clock.at(clock.now() + MOMENT, () => turn?.putOff()),
    );
    // Not before this call returns, whether it answers at once or not.
    Promise.resolve()
      .then(limiter)
      .then(
        (wait) => this.#heedLimiter(wait, turn),
        (error: unknown) => this.#end(() => this.#reject(error)),
      );
  }

  #heedLimiter(wait: number, turn: Turn | undefined): void {
    const { clock, budget } = this.#plan;
    if (this.#isOver) return;
    if (!(typeof wait === 'number' && wait >= 0))
      return this.#end(() => this.#reject(new TypeError(`limiter answers milliseconds, not ${wait}`)));
    this.#held.limiter?.();
    if (wait === 0)
      return turn === undefined ? this.#awaitPlace() : turn.resume(() => this.#awaitPlace(turn));
    turn?.putOff();
    budget.waiting.asked();
    const again = clock.now() + Math.max(LEAST_WAIT, wait);
    if (again >= budget.deadline) return this.#refuse(wait, 'limiter');
    this.#hold(
      'limiter',
      clock.at(again, () => this.#awaitLimiter(turn)),
    );
  }

  #awaitPlace(turn?: Turn): void {
    const { places, budget } = this.#plan;
    this.#limit = 'sockets';
    this.#hold(
      'place',
      places.enter(() => this.#open(turn), budget.waiting.account),
    );
    budget.waiting.asked();
  }

  /** A place may be granted, and all be over, before there is anything to leave it by. */
  #hold(what: Hold, leave: Leave): void {
    if (this.#isOver) leave();
    else this.#held[what] = leave;
  }

  #open(turn: Turn | undefined): void {
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
    turn?.sent();
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
    if (fault === 'no-socket') this.#refuse(SOON, 'machine');
    else this.#finish({ kind: 'fault', fault, isHeard: this.#isHeard });
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
    for (const leave of Object.values(this.#held)) leave();
  }
}
