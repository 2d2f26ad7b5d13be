import { FairQueue } from './fair-queue.ts';

/** Gives up a place, or waiting for one. May be called more than once. */
export type Leave = () => void;

/** So many places, given out in the order of asking, to accounts in turn. */
export class Gate {
  #free: number;
  readonly #waiting = new FairQueue<Pass>();
  /** Calls of those who come after all that wait. */
  readonly #late = new FairQueue<() => void>();
  #isGranting = false;

  constructor(places: number) {
    this.#free = places;
  }

  /** Whether whoever enters now need not wait. */
  get hasRoom(): boolean {
    return this.#free > 0 && this.#waiting.size === 0;
  }

  /** Calls once there is a place, which may be before this returns. */
  enter(granted: () => void, account = ''): Leave {
    const pass: Pass = { granted, account, state: 'waiting' };
    if (this.hasRoom) this.#take(pass);
    else this.#waiting.add(account, pass);
    return () => this.#leave(pass);
  }

  /** Calls once there is room, later than this returns: when a place is given up, one of those that are called so. */
  whenRoom(call: () => void, account = ''): Leave {
    this.#late.add(account, call);
    return () => this.#late.delete(account, call);
  }

  /** Calls the next of those, if there is room: to be done by whoever was called, and has no need of a place any more. */
  callNext(): void {
    if (this.hasRoom) this.#late.take()?.();
  }

  #take(pass: Pass): void {
    pass.state = 'inside';
    this.#free--;
    pass.granted();
  }

  #leave(pass: Pass): void {
    if (pass.state === 'waiting') this.#waiting.delete(pass.account, pass);
    const wasInside = pass.state === 'inside';
    if (wasInside) this.#free++;
    pass.state = 'gone';
    if (this.#waiting.size > 0) this.#grant();
    if (wasInside && this.#late.size > 0) this.callNext();
  }

  /** In a loop, not one inside the other: whoever is granted a place may leave it at once. */
  #grant(): void {
    if (this.#isGranting) return;
    this.#isGranting = true;
    while (this.#free > 0 && this.#waiting.size > 0) this.#take(this.#waiting.take()!);
    this.#isGranting = false;
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
}

export const createSocketPlaces = (udp = 100, tcp = 20): SocketPlaces => ({
  udp: new Gate(udp),
  tcp: new Gate(tcp),
});

/** Of all resolvers together. */
export const placesOfProcess: SocketPlaces = createSocketPlaces();
