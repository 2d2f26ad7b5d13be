import { Waiting } from './waiting.ts';

/** Milliseconds that a check may last: one that takes longer would be taken for one that died (`transition`). */
export const LONGEST_CHECK = 4 * 60 * 1000;

/** What one check may spend, whatever answers come: every packet takes from it, restarts for aliases do not refill it. */
export interface Limits {
  readonly queries: number;
  /** Queries for the addresses of name servers, besides those. */
  readonly lookups: number;
  readonly streams: number;
  readonly octets: number;
  readonly aliases: number;
  readonly depth: number;
}

export const defaultLimits: Limits = {
  queries: 60,
  // Two servers each of the zones on the way to thirteen servers of as many hosters, or to seven that lie one step farther.
  lookups: 100,
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
  /** The same, for looking up addresses: what is meant for that is spent first. */
  readonly forLookups: Budget;
  /** Whether less than half of what is meant for looking up addresses was spent. */
  readonly isAmple: boolean;
  /** Whether packets were lacking, those for looking up addresses having been used up. */
  readonly isShort: boolean;
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
  readonly forLookups: Budget = new ForLookups(this);
  readonly #spent = { queries: 0, lookups: 0, streams: 0, octets: 0, aliases: 0 };
  #isShort = false;

  constructor(deadline: number, limits: Limits, waiting: Waiting) {
    this.deadline = deadline;
    this.limits = limits;
    this.waiting = waiting;
  }

  get queries(): number {
    return this.#spent.queries + this.#spent.lookups;
  }

  get isAmple(): boolean {
    return 2 * this.#spent.lookups < this.limits.lookups;
  }

  get isShort(): boolean {
    return this.#isShort;
  }

  take(what: Spending, amount = 1): boolean {
    const spent = this.#spent;
    if (spent[what] + amount > this.limits[what]) {
      this.#isShort ||= what === 'queries' && spent.lookups > 0 && spent.lookups >= this.limits.lookups;
      return false;
    }
    spent[what] += amount;
    return true;
  }
}

class ForLookups implements Budget {
  readonly #all: Account;

  constructor(all: Account) {
    this.#all = all;
  }

  get deadline(): number {
    return this.#all.deadline;
  }

  get limits(): Limits {
    return this.#all.limits;
  }

  get queries(): number {
    return this.#all.queries;
  }

  get waiting(): Waiting {
    return this.#all.waiting;
  }

  get forLookups(): Budget {
    return this;
  }

  get isAmple(): boolean {
    return this.#all.isAmple;
  }

  get isShort(): boolean {
    return this.#all.isShort;
  }

  take(what: Spending, amount = 1): boolean {
    return (what === 'queries' && this.#all.take('lookups', amount)) || this.#all.take(what, amount);
  }
}
