import { Waiting } from './waiting.ts';

/** Milliseconds that a check may last: one that takes longer would be taken for one that died (`transition`). */
export const LONGEST_CHECK = 4 * 60 * 1000;

/** What one check may spend, whatever answers come: every packet takes from it, restarts for aliases do not refill it. */
export interface Limits {
  readonly queries: number;
  readonly streams: number;
  readonly octets: number;
  readonly aliases: number;
  readonly depth: number;
}

export const defaultLimits: Limits = {
  queries: 60,
  streams: 12,
  octets: 256 * 1024,
  aliases: 10,
  depth: 4,
};

export type Spending = keyof Omit<Limits, 'depth'>;

export interface Budget {
  /** When the check ends, by the clock of its ports. */
  readonly deadline: number;
  readonly limits: Limits;
  /** Packets sent so far. */
  readonly queries: number;
  /** What it had to wait for others. */
  readonly waiting: Waiting;
  /** Takes an amount; false when there is not that much left, and nothing is taken. */
  take(what: Spending, amount?: number): boolean;
}

export function createBudget(deadline: number, limits: Limits = defaultLimits, account = ''): Budget {
  return new Account(deadline, limits, new Waiting(account));
}

class Account implements Budget {
  readonly deadline: number;
  readonly limits: Limits;
  readonly waiting: Waiting;
  readonly #spent = { queries: 0, streams: 0, octets: 0, aliases: 0 };

  constructor(deadline: number, limits: Limits, waiting: Waiting) {
    this.deadline = deadline;
    this.limits = limits;
    this.waiting = waiting;
  }

  get queries(): number {
    return this.#spent.queries;
  }

  take(what: Spending, amount = 1): boolean {
    if (this.#spent[what] + amount > this.limits[what]) return false;
    this.#spent[what] += amount;
    return true;
  }
}
