import { Door } from './door.ts';
import { FairQueue } from './fair-queue.ts';
import { Tally } from './tally.ts';

/** Gives up a place, or waiting for one. May be called more than once. */
export type Leave = () => void;

/**
 * An account has at most so many times the places that are left: it never takes the last ones, so that another one that
 * comes finds some at once. Of a hundred places one account alone has ninety.
 */
const SHARE = 9;

/** So many places, given out in the order of asking, to accounts in turn. */
export class Gate {
  readonly size: number;
  /** Called when there may be more room than before. */
  whenRoom: () => void = () => {};
  readonly #inside = new Tally();
  readonly #waiting = new FairQueue<Pass>();
  #isGranting = false;

  constructor(places: number) {
    this.size = places;
  }

  /** Places that nobody has. */
  get free(): number {
    return this.size - this.#inside.total;
  }

  /**
   * Whether one more place may go to an account, if so many are kept for others who come, and so many of them for the
   * account itself.
   */
  hasRoom(account: string, kept = 0, own = 0): boolean {
    const left = this.free - kept;
    return left > 0 && this.#inside.of(account) + own < SHARE * left;
  }

  /** Calls once there is a place, which may be before this returns. */
  enter(granted: () => void, account = ''): Leave {
    const pass: Pass = { granted, account, state: 'waiting' };
    if (!this.#isGranting && this.hasRoom(account)) this.#take(pass);
    else this.#waiting.add(account, pass);
    return () => this.#leave(pass);
  }

  #take(pass: Pass): void {
    pass.state = 'inside';
    this.#inside.add(pass.account);
    pass.granted();
  }

  #leave(pass: Pass): void {
    const { state, account } = pass;
    pass.state = 'gone';
    if (state === 'waiting') this.#waiting.delete(account, pass);
    if (state !== 'inside') return;
    this.#inside.remove(account);
    this.#grant();
    this.whenRoom();
  }

  /** In a loop, not one inside the other: whoever is granted a place may leave it at once. */
  #grant(): void {
    if (this.#isGranting || this.#waiting.size === 0) return;
    this.#isGranting = true;
    for (let pass = this.#next(); pass !== undefined; pass = this.#next()) this.#take(pass);
    this.#isGranting = false;
  }

  #next(): Pass | undefined {
    if (this.free === 0) return undefined;
    return this.#waiting.take((account) => this.hasRoom(account));
  }
}

interface Pass {
  readonly granted: () => void;
  readonly account: string;
  state: 'waiting' | 'inside' | 'gone';
}

/** Sockets that may be open at once in this process. */
export interface SocketPlaces {
  readonly udp: Gate;
  readonly tcp: Gate;
  /** Where checks wait that begin. */
  readonly door: Door;
}

export function createSocketPlaces(udp = 100, tcp = 20): SocketPlaces {
  const places = new Gate(udp);
  return { udp: places, tcp: new Gate(tcp), door: new Door(places) };
}

/** Of all resolvers together. */
export const placesOfProcess: SocketPlaces = createSocketPlaces();
