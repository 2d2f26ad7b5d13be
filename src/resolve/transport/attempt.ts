import type { Budget } from '../budget.ts';
import type { Query } from '../message/query.ts';
import { type Received, receive } from '../message/receive.ts';
import { onAbort, type Signal } from '../on-abort.ts';
import type { Clock, Socket, SocketEvents, SocketFault } from '../ports.ts';
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
  | { readonly kind: 'fault'; readonly fault: SocketFault };

type Garbage = Extract<Received, { kind: 'garbage' }>;

export interface Heard {
  readonly ending: Ending;
  /** Milliseconds since the query was sent. */
  readonly time: number;
}

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
  #isOver = false;
  #sentAt = 0;

  constructor(plan: Attempt, resolve: (heard: Heard) => void, reject: (reason: unknown) => void) {
    this.#plan = plan;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#frame = plan.transport === 'tcp' ? new FrameReader() : undefined;
  }

  start(): void {
    const { clock, budget, gate, signal } = this.#plan;
    if (signal?.aborted) return this.#reject(signal.reason);
    this.#sentAt = clock.now();
    if (this.#sentAt >= budget.deadline) return this.#finish({ kind: 'exhausted' });
    this.#hold(onAbort(signal, () => this.#end(() => this.#reject(signal?.reason))));
    if (gate === undefined) this.#awaitPlace();
    else this.#hold(gate.enter((sent) => this.#awaitPlace(sent)));
    if (!this.#isOver && this.#socket === undefined)
      this.#callOff = clock.at(budget.deadline, () => this.#finish({ kind: 'exhausted' }));
  }

  #awaitPlace(sent?: () => void): void {
    this.#hold(this.#plan.places.enter(() => this.#open(sent)));
  }

  /** A place may be granted, and all be over, before there is anything to leave it by. */
  #hold(leave: Leave): void {
    if (this.#isOver) leave();
    else this.#leaves.push(leave);
  }

  #open(sent: (() => void) | undefined): void {
    const { address, transport, query, timeout, clock, reach, budget } = this.#plan;
    this.#sentAt = clock.now();
    const isAllowed =
      this.#sentAt < budget.deadline &&
      (transport === 'udp' || budget.take('streams')) &&
      budget.take('queries');
    if (!isAllowed) return this.#finish({ kind: 'exhausted' });
    this.#callOff?.();
    const isCutShort = this.#sentAt + timeout > budget.deadline;
    this.#callOff = clock.at(isCutShort ? budget.deadline : this.#sentAt + timeout, () =>
      this.#finish({ kind: isCutShort ? 'exhausted' : 'timeout', garbage: this.#garbage }),
    );
    try {
      this.#socket = reach(address, this);
    } catch (error) {
      return this.#end(() => this.#reject(error));
    }
    this.#socket.send(transport === 'tcp' ? frame(query.bytes) : query.bytes);
    sent?.();
  }

  fail(fault: SocketFault): void {
    this.#finish({ kind: 'fault', fault });
  }

  take(bytes: Uint8Array): void {
    const { query, transport, budget } = this.#plan;
    if (this.#isOver) return;
    if (!budget.take('octets', bytes.length)) return this.#finish({ kind: 'exhausted' });
    const message = this.#frame === undefined ? bytes : this.#frame.take(bytes);
    if (message === undefined) return;
    const received = receive(message, query, transport);
    // Whoever throws something in between shall not end the waiting for the answer.
    if (received.kind === 'garbage' && transport === 'udp') this.#garbage = received.what;
    else this.#finish(received);
  }

  #finish(ending: Ending): void {
    const time = this.#plan.clock.now() - this.#sentAt;
    if (!this.#isOver) this.#plan.heed(ending);
    this.#end(() => this.#resolve({ ending, time }));
  }

  #end(settle: () => void): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#callOff?.();
    this.#socket?.close();
    settle();
    for (const leave of this.#leaves) leave();
  }
}
