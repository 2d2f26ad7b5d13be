/** Gives up a place, or waiting for one. May be called more than once. */
export type Leave = () => void;

/** So many places, given out in the order of asking. */
export class Gate {
  #free: number;
  readonly #waiting = new Set<() => void>();
  #isGranting = false;

  constructor(places: number) {
    this.#free = places;
  }

  /** Calls once there is a place, which may be before this returns. */
  enter(granted: () => void): Leave {
    let holds = false;
    let left = false;
    const take = () => {
      holds = true;
      this.#free--;
      granted();
    };
    this.#waiting.add(take);
    this.#grant();
    return () => {
      if (left) return;
      left = true;
      this.#waiting.delete(take);
      if (!holds) return;
      this.#free++;
      this.#grant();
    };
  }

  /** In a loop, not one inside the other: whoever is granted a place may leave it at once. */
  #grant(): void {
    if (this.#isGranting) return;
    this.#isGranting = true;
    for (const take of this.#waiting) {
      if (this.#free === 0) break;
      this.#waiting.delete(take);
      take();
    }
    this.#isGranting = false;
  }
}

/** Sockets that may be open at once in this process (resolver design R46). */
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
