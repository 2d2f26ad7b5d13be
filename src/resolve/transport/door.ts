import { onAbort, type Signal } from '../on-abort.ts';
import type { Clock } from '../ports.ts';
import type { Refusal, Waiting } from '../waiting.ts';
import { FairQueue } from './fair-queue.ts';
import type { Gate, Leave } from './gate.ts';
import { Tally } from './tally.ts';

/** Milliseconds after which it is looked, time and again, who waits in vain. */
const SWEEP = 2000;

/** As often as it was seen, checks may begin in the time to come: more of them than that are not kept waiting. */
const DOUBT = 2;

/** Milliseconds after which there may be room, where nobody knows any better. */
const SOON = 1000;

/** A check that begins. */
export interface Beginning {
  readonly clock: Clock;
  /** After that moment it is too late for it to begin. */
  readonly latest: number;
  readonly signal: Signal;
  readonly waiting: Waiting;
}

interface Caller extends Beginning {
  /** It may begin, or has no chance to. */
  settle(refusal: Refusal | null): void;
}

/**
 * Checks that begin while all places are taken would hold memory and take turns from those that have begun, until none of
 * them ends in time: they wait until there is room. Accounts take turns; the first check of one that has none does not wait
 * for those of others to end.
 */
export class Door {
  readonly #places: Gate;
  readonly #waiting = new FairQueue<Caller>();
  /** Checks that have begun, and those of them that have not asked for a place yet, for which one is kept. */
  readonly #running = new Tally();
  readonly #coming = new Tally();
  /** Those that began since others wait, and since when these do. */
  #begun = 0;
  #since = 0;
  #callOff: Leave | undefined;
  #isLetting = false;

  constructor(places: Gate) {
    this.#places = places;
    places.whenRoom = () => this.#letIn();
  }

  /**
   * Waits until the check may begin: null, or why it may not. Whoever may tells when it has ended. Rejects with the reason of
   * the signal.
   */
  async enter(one: Beginning): Promise<Refusal | null> {
    const { clock, latest, signal, waiting } = one;
    signal.throwIfAborted();
    if (!this.#isLetting && this.#mayBegin(waiting.account)) {
      this.#begin(waiting);
      return null;
    }
    const leaves: Leave[] = [];
    waiting.begin(clock.now(), 'sockets');
    try {
      return await new Promise<Refusal | null>((settle, reject) => {
        const caller: Caller = { ...one, settle };
        this.#await(caller);
        leaves.push(() => this.#forget(caller));
        leaves.push(clock.at(latest, () => this.#turnAway(caller, this.#waiting.size)));
        leaves.push(onAbort(signal, () => reject(signal.reason)));
      });
    } finally {
      for (const leave of leaves) leave();
      waiting.end(clock.now());
    }
  }

  /** A check that had begun is over. */
  leave({ account }: Waiting): void {
    this.#running.remove(account);
    this.#letIn();
  }

  /**
   * Into a place that nobody who has begun waits for. Or without any, as the first of its account: its packets take turns with
   * those of other accounts, as long as these are not more than there are places.
   */
  #mayBegin(account: string): boolean {
    if (this.#places.hasRoom(account, this.#coming.total, this.#coming.of(account))) return true;
    return this.#running.accounts < this.#places.size && this.#running.of(account) === 0;
  }

  #begin(waiting: Waiting): void {
    const { account } = waiting;
    this.#begun++;
    this.#running.add(account);
    this.#coming.add(account);
    waiting.keep(() => {
      this.#coming.remove(account);
      this.#letIn();
    });
  }

  #await(caller: Caller): void {
    const { clock, waiting } = caller;
    if (this.#waiting.size === 0) {
      this.#begun = 0;
      this.#since = clock.now();
      this.#sweepLater(clock);
    }
    this.#waiting.add(waiting.account, caller);
  }

  #forget(caller: Caller): void {
    this.#waiting.delete(caller.waiting.account, caller);
    if (this.#waiting.size > 0) return;
    this.#callOff?.();
    this.#callOff = undefined;
  }

  /** In a loop, not one inside the other: what is called here may call this. */
  #letIn(): void {
    if (this.#isLetting || this.#waiting.size === 0) return;
    this.#isLetting = true;
    while (this.#isOpen) {
      const caller = this.#waiting.take((account) => this.#mayBegin(account));
      if (caller === undefined) break;
      this.#begin(caller.waiting);
      caller.settle(null);
    }
    this.#isLetting = false;
  }

  /** Whether there may be anybody who may begin: if not, nobody need be looked for. */
  get #isOpen(): boolean {
    const { size, free } = this.#places;
    return this.#waiting.size > 0 && (free > this.#coming.total || this.#running.accounts < size);
  }

  #sweepLater(clock: Clock): void {
    this.#callOff?.();
    this.#callOff = clock.at(clock.now() + SWEEP, () => this.#sweep(clock));
  }

  /** Nobody shall wait in vain for what those in front of it take up. */
  #sweep(clock: Clock): void {
    const pace = this.#pace(clock.now());
    let ahead = 0;
    for (const caller of [...this.#waiting.inTurn()]) {
      const time = caller.latest - caller.clock.now();
      if (ahead < Math.max(this.#places.size, DOUBT * pace * time)) ahead++;
      else this.#turnAway(caller, ++ahead);
    }
    if (this.#waiting.size > 0) this.#sweepLater(clock);
  }

  /** How many begin in a millisecond. */
  #pace(now: number): number {
    return this.#begun / Math.max(1, now - this.#since);
  }

  /** To come back when those before it have begun, not all at once. */
  #turnAway(caller: Caller, ahead: number): void {
    const { clock, waiting, settle } = caller;
    const pace = this.#pace(clock.now());
    this.#forget(caller);
    settle(waiting.refuse(pace > 0 ? ahead / pace : SOON, 'sockets'));
  }
}
