/** What is called at a moment, and where it stands among the others; -1 when it stands there no more. */
interface Appointment {
  readonly moment: number;
  readonly call: () => void;
  place: number;
}

/** The longest that a timer of Node waits. */
const MAX_DELAY = 0x7fffffff;

/**
 * Calls at given moments, by one timer of Node for all: nearly everything that a check schedules is called off before its
 * time, and a timer of its own for each would cost more than the packet it watches over. A binary heap, earliest in front.
 */
export class Timers {
  readonly #now: () => number;
  readonly #heap: Appointment[] = [];
  #timer: NodeJS.Timeout | undefined;
  /** When the timer fires; it may be earlier than anything is due. */
  #firesAt = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Calls once that moment is reached, never before this call returns; answers how to call it off. */
  at(moment: number, call: () => void): () => void {
    const appointment = { moment, call, place: this.#heap.length };
    this.#heap.push(appointment);
    this.#rise(appointment);
    this.#armFor(moment);
    return () => this.#remove(appointment);
  }

  /** Timers count whole milliseconds and may be early by a part of one. */
  #armFor(moment: number): void {
    if (this.#timer !== undefined && this.#firesAt <= moment) return;
    clearTimeout(this.#timer);
    const delay = Math.min(MAX_DELAY, Math.max(0, Math.ceil(moment - this.#now())));
    this.#firesAt = moment;
    this.#timer = setTimeout(this.#fire, delay);
  }

  readonly #fire = (): void => {
    this.#timer = undefined;
    const now = this.#now();
    try {
      // No more at once than there were: what calls schedule may be due already, time and again.
      for (let most = this.#heap.length; most > 0; most--) {
        const first = this.#heap[0];
        if (first === undefined || first.moment > now) break;
        this.#remove(first);
        first.call();
      }
    } finally {
      const first = this.#heap[0];
      if (first !== undefined) this.#armFor(first.moment);
    }
  };

  #remove(appointment: Appointment): void {
    const { place } = appointment;
    if (place < 0) return;
    appointment.place = -1;
    const last = this.#heap.pop()!;
    if (last !== appointment) {
      this.#put(last, place);
      this.#rise(last);
      this.#sink(last);
    }
    // Nobody shall be kept waiting by a timer for nothing.
    if (this.#heap.length > 0) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #put(appointment: Appointment, place: number): void {
    this.#heap[place] = appointment;
    appointment.place = place;
  }

  #rise(appointment: Appointment): void {
    while (appointment.place > 0) {
      const { place } = appointment;
      const above = this.#heap[(place - 1) >> 1]!;
      if (above.moment <= appointment.moment) return;
      this.#put(appointment, above.place);
      this.#put(above, place);
    }
  }

  #sink(appointment: Appointment): void {
    for (;;) {
      const { place } = appointment;
      const [left, right] = [this.#heap[2 * place + 1], this.#heap[2 * place + 2]];
      const below = right !== undefined && right.moment < left!.moment ? right : left;
      if (below === undefined || below.moment >= appointment.moment) return;
      this.#put(appointment, below.place);
      this.#put(below, place);
    }
  }
}
