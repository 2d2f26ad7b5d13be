import type { Clock } from '../ports.ts';
import type { Leave } from './gate.ts';

/** What one server address is burdened with, whoever names it as his (resolver design R45, A14). */
export interface ServerLimits {
  /** Queries in any second. */
  readonly rate: number;
  readonly inFlight: number;
}

export const defaultServerLimits: ServerLimits = { rate: 20, inFlight: 4 };

const SECOND = 1000;

/** Lets queries pass to one address, in the order of asking. */
export class ServerGate {
  readonly #clock: Clock;
  readonly #limits: ServerLimits;
  readonly #waiting = new Set<() => void>();
  /** When queries were sent that still count, in order. */
  #sent: number[] = [];
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
    this.#forget();
    return this.#inFlight === 0 && this.#waiting.size === 0 && this.#sent.length === 0;
  }

  /** Calls once a query may be sent, which may be before this returns; `sent` must be called when it is. */
  enter(granted: (sent: () => void) => void): Leave {
    let state: 'waiting' | 'granted' | 'sent' | 'left' = 'waiting';
    const sent = () => {
      if (state !== 'granted') return;
      state = 'sent';
      this.#unsent--;
      this.#sent.push(this.#clock.now());
    };
    const take = () => {
      state = 'granted';
      this.#inFlight++;
      this.#unsent++;
      granted(sent);
    };
    this.#waiting.add(take);
    this.#grant();
    return () => {
      if (state === 'granted') this.#unsent--;
      if (state === 'granted' || state === 'sent') this.#inFlight--;
      state = 'left';
      this.#waiting.delete(take);
      this.#grant();
    };
  }

  #grant(): void {
    if (this.#isGranting) return;
    this.#isGranting = true;
    this.#callOff?.();
    this.#callOff = undefined;
    this.#forget();
    for (const take of this.#waiting) {
      if (this.#inFlight >= this.#limits.inFlight) break;
      if (this.#sent.length + this.#unsent >= this.#limits.rate) {
        this.#wakeLater();
        break;
      }
      this.#waiting.delete(take);
      take();
    }
    this.#isGranting = false;
  }

  /** If nothing was sent of what was let pass, the sending wakes the next. */
  #wakeLater(): void {
    const [first] = this.#sent;
    if (first !== undefined) this.#callOff = this.#clock.at(first + SECOND, () => this.#grant());
  }

  #forget(): void {
    const from = this.#clock.now() - SECOND;
    let old = 0;
    while (old < this.#sent.length && this.#sent[old]! <= from) old++;
    if (old > 0) this.#sent = this.#sent.slice(old);
  }
}
