import type { Clock } from '../ports.ts';
import { FairQueue } from './fair-queue.ts';
import type { Leave } from './gate.ts';

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
  /** Called once it may be sent, which may be before `enter` returns; `sent` must be called when it is. */
  granted(sent: () => void): void;
  /** Called instead if it cannot have its turn before the deadline; after so many milliseconds another one may. */
  refused(wait: number): void;
}

/** Leave to send one query. */
interface Pass {
  readonly request: Request;
  state: 'waiting' | 'granted' | 'sent' | 'gone';
}

/** Lets queries pass to one address, in the order of asking, and accounts in turn. */
export class ServerGate {
  readonly #clock: Clock;
  readonly #limits: ServerLimits;
  readonly #waiting = new FairQueue<Pass>();
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
    return this.#inFlight === 0 && this.#waiting.size === 0 && this.#recent() === 0;
  }

  enter(request: Request): Leave {
    const pass: Pass = { request, state: 'waiting' };
    if (this.#waiting.size === 0 && this.#hasRoom()) this.#let(pass);
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
    pass.state = 'granted';
    this.#inFlight++;
    this.#unsent++;
    pass.request.granted(() => {
      if (pass.state !== 'granted') return;
      pass.state = 'sent';
      this.#unsent--;
      this.#sent.push(this.#clock.now());
    });
  }

  #leave(pass: Pass): void {
    if (pass.state === 'waiting') this.#waiting.delete(pass.request.account, pass);
    if (pass.state === 'granted') this.#unsent--;
    if (pass.state === 'granted' || pass.state === 'sent') this.#inFlight--;
    pass.state = 'gone';
    if (this.#waiting.size > 0 || this.#callOff !== undefined) this.#grant();
  }

  #grant(): void {
    if (this.#isGranting) return;
    this.#isGranting = true;
    this.#callOff?.();
    this.#callOff = undefined;
    while (this.#waiting.size > 0 && this.#hasRoom()) this.#let(this.#waiting.take()!);
    if (this.#waiting.size > 0) this.#wakeLater();
    this.#isGranting = false;
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
