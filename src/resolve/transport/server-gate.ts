import type { Clock } from '../ports.ts';
import { FairQueue } from './fair-queue.ts';
import type { Leave } from './gate.ts';
import { Tally } from './tally.ts';

/** What one server address is burdened with, whoever names it as his. */
export interface ServerLimits {
  /** Queries in any second. */
  readonly rate: number;
  readonly inFlight: number;
}

export const defaultServerLimits: ServerLimits = { rate: 20, inFlight: 4 };

/**
 * Milliseconds in which as many are sent as a second allows: the way may hold up the first of them longer than the last, and
 * what counts is how they arrive.
 */
const SPAN = 1100;

/** One query that wants to be sent. */
export interface Request {
  /** Whose it is. */
  readonly account: string;
  /** When it is wanted no more. */
  readonly deadline: number;
  /** Called once it may be sent, which may be before `enter` returns. */
  granted(turn: Turn): void;
  /** Called instead if it cannot have its turn before the deadline; after so many milliseconds another one may. */
  refused(wait: number): void;
}

/** Whose turn it is. */
export interface Turn {
  /** To be called when the query is sent. */
  sent(): void;
  /** It cannot be sent yet, for which others shall not have to wait, but for those of its account beyond so many in flight. */
  putOff(): void;
  /** Calls once it may be sent after that, before any that never had a turn. */
  resume(call: () => void): void;
}

/** Leave to send one query. */
interface Pass {
  readonly request: Request;
  state: 'waiting' | 'granted' | 'put-off' | 'sent' | 'gone';
}

/** Lets queries pass to one address, in the order of asking, and accounts in turn. */
export class ServerGate {
  readonly #clock: Clock;
  readonly #limits: ServerLimits;
  readonly #waiting = new FairQueue<Pass>();
  /** Those that were let pass and not sent yet, put off or not. */
  readonly #pending = new Tally();
  /** Those that were put off and may be sent now, and how to go on. */
  readonly #resuming = new Map<Pass, () => void>();
  /** When queries were sent, in order; those before the first that counts are cleared away now and then. */
  #sent: number[] = [];
  #first = 0;
  #inFlight = 0;
  #unsent = 0;
  #isGranting = false;
  #callOff: Leave | undefined;

  constructor(clock: Clock, limits: ServerLimits) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /** Whether it may be forgotten. */
  get isIdle(): boolean {
    const wanted = this.#inFlight + this.#waiting.size + this.#pending.total;
    return wanted === 0 && this.#recent() === 0;
  }

  enter(request: Request): Leave {
    const pass: Pass = { request, state: 'waiting' };
    const isNext = this.#waiting.size + this.#resuming.size === 0;
    if (isNext && this.#hasRoom() && this.#mayAsk(request.account)) this.#let(pass);
    else if (!this.#isHopeless(request)) this.#wait(pass);
    return () => this.#leave(pass);
  }

  /** Milliseconds until one that comes now may have its turn. */
  wait(account: string): number {
    return (SPAN * (1 + this.#waiting.ahead(account, Number.POSITIVE_INFINITY))) / this.#limits.rate;
  }

  /** Nobody shall wait in vain: those who come before it alone take up the time that is left, and it is refused. */
  #isHopeless({ account, deadline, refused }: Request): boolean {
    const { rate } = this.#limits;
    const most = rate * Math.max(0, Math.ceil((deadline - this.#clock.now()) / SPAN));
    if (this.#waiting.ahead(account, most) < most) return false;
    refused(this.wait(account));
    return true;
  }

  #wait(pass: Pass): void {
    this.#waiting.add(pass.request.account, pass);
    this.#grant();
  }

  #let(pass: Pass): void {
    this.#allow(pass);
    this.#pending.add(pass.request.account);
    pass.request.granted({
      sent: () => {
        if (pass.state !== 'granted') return;
        pass.state = 'sent';
        this.#unsent--;
        this.#pending.remove(pass.request.account);
        this.#sent.push(this.#clock.now());
      },
      putOff: () => {
        if (pass.state !== 'granted') return;
        this.#unsent--;
        this.#inFlight--;
        pass.state = 'put-off';
        this.#grantMore();
      },
      resume: (call) => {
        if (pass.state === 'granted') return call();
        if (pass.state !== 'put-off') return;
        this.#resuming.set(pass, call);
        this.#grant();
      },
    });
  }

  #allow(pass: Pass): void {
    pass.state = 'granted';
    this.#inFlight++;
    this.#unsent++;
  }

  #leave(pass: Pass): void {
    const { state, request } = pass;
    pass.state = 'gone';
    if (state === 'waiting') this.#waiting.delete(request.account, pass);
    if (state === 'granted' || state === 'put-off') this.#pending.remove(request.account);
    if (state === 'granted') this.#unsent--;
    if (state === 'granted' || state === 'sent') this.#inFlight--;
    this.#resuming.delete(pass);
    this.#grantMore();
  }

  #grantMore(): void {
    if (this.#isWaitedFor || this.#callOff !== undefined) this.#grant();
  }

  get #isWaitedFor(): boolean {
    return this.#waiting.size + this.#resuming.size > 0;
  }

  #grant(): void {
    if (this.#isGranting) return;
    this.#isGranting = true;
    this.#callOff?.();
    this.#callOff = undefined;
    while (this.#isWaitedFor && this.#hasRoom() && this.#letNext());
    if (this.#isWaitedFor) this.#wakeLater();
    this.#isGranting = false;
  }

  /** Lets the next one pass, if there is any that may. */
  #letNext(): boolean {
    for (const [pass, call] of this.#resuming) {
      this.#resuming.delete(pass);
      this.#allow(pass);
      call();
      return true;
    }
    const pass = this.#waiting.take((account) => this.#mayAsk(account));
    if (pass !== undefined) this.#let(pass);
    return pass !== undefined;
  }

  /** No account has more of them on the way than may be in flight. */
  #mayAsk(account: string): boolean {
    return this.#pending.of(account) < this.#limits.inFlight;
  }

  /** Those that were let pass and not sent yet count as if they were sent now, so that no span has more than it may. */
  #hasRoom(): boolean {
    return this.#inFlight < this.#limits.inFlight && this.#recent() + this.#unsent < this.#limits.rate;
  }

  /** If it is not the rate that there is no room for, whoever leaves makes some. */
  #wakeLater(): void {
    const first = this.#sent[this.#first];
    if (this.#inFlight < this.#limits.inFlight && first !== undefined)
      this.#callOff = this.#clock.at(first + SPAN, () => this.#grant());
  }

  /** How many queries were sent within the last span. */
  #recent(): number {
    const from = this.#clock.now() - SPAN;
    while (this.#first < this.#sent.length && this.#sent[this.#first]! <= from) this.#first++;
    if (this.#first > this.#sent.length / 2) {
      this.#sent = this.#sent.slice(this.#first);
      this.#first = 0;
    }
    return this.#sent.length - this.#first;
  }
}
