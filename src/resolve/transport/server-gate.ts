import type { Clock } from '../ports.ts';
import type { Leave } from './gate.ts';

/** What one server address is burdened with, whoever names it as his. */
export interface ServerLimits {
  /** Queries in any second. */
  readonly rate: number;
  readonly inFlight: number;
}

export const defaultServerLimits: ServerLimits = { rate: 20, inFlight: 4 };

const SECOND = 1000;

/** Leave to send one query. */
interface Pass {
  readonly granted: (sent: () => void) => void;
  state: 'waiting' | 'granted' | 'sent' | 'gone';
}

/** Lets queries pass to one address, in the order of asking. */
export class ServerGate {
  readonly #clock: Clock;
  readonly #limits: ServerLimits;
  readonly #waiting = new Set<Pass>();
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

  /** Calls once a query may be sent, which may be before this returns; `sent` must be called when it is. */
  enter(granted: (sent: () => void) => void): Leave {
    const pass: Pass = { granted, state: 'waiting' };
    if (this.#waiting.size === 0 && this.#hasRoom()) this.#let(pass);
    else this.#wait(pass);
    return () => this.#leave(pass);
  }

  #wait(pass: Pass): void {
    this.#waiting.add(pass);
    this.#grant();
  }

  #let(pass: Pass): void {
    pass.state = 'granted';
    this.#inFlight++;
    this.#unsent++;
    pass.granted(() => {
      if (pass.state !== 'granted') return;
      pass.state = 'sent';
      this.#unsent--;
      this.#sent.push(this.#clock.now());
    });
  }

  #leave(pass: Pass): void {
    if (pass.state === 'waiting') this.#waiting.delete(pass);
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
    for (const pass of this.#waiting) {
      if (!this.#hasRoom()) {
        this.#wakeLater();
        break;
      }
      this.#waiting.delete(pass);
      this.#let(pass);
    }
    this.#isGranting = false;
  }

  /** Those that were let pass and not sent yet count as if they were sent now, so that no second has more than it may. */
  #hasRoom(): boolean {
    return this.#inFlight < this.#limits.inFlight && this.#recent() + this.#unsent < this.#limits.rate;
  }

  /** If it is not the rate that there is no room for, whoever leaves makes some. */
  #wakeLater(): void {
    const first = this.#sent[this.#first];
    if (this.#inFlight < this.#limits.inFlight && first !== undefined)
      this.#callOff = this.#clock.at(first + SECOND, () => this.#grant());
  }

  /** How many queries were sent within a second. */
  #recent(): number {
    const from = this.#clock.now() - SECOND;
    while (this.#first < this.#sent.length && this.#sent[this.#first]! <= from) this.#first++;
    if (this.#first > this.#sent.length / 2) {
      this.#sent = this.#sent.slice(this.#first);
      this.#first = 0;
    }
    return this.#sent.length - this.#first;
  }
}
