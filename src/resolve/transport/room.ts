import { onAbort, type Signal } from '../on-abort.ts';
import type { Clock } from '../ports.ts';
import type { Waiting } from '../waiting.ts';
import type { Gate, Leave } from './gate.ts';

export interface Patience {
  readonly clock: Clock;
  /** Waits no longer. */
  readonly deadline: number;
  readonly signal: Signal;
  readonly waiting: Waiting;
}

/** Waits until there is room among the places and nobody waits for one. Rejects with the reason of the signal. */
export async function roomIn(places: Gate, { clock, deadline, signal, waiting }: Patience): Promise<void> {
  signal.throwIfAborted();
  if (places.hasRoom) return;
  const leaves: Leave[] = [];
  waiting.begin(clock.now(), 'sockets');
  try {
    await new Promise<void>((resolve, reject) => {
      leaves.push(places.whenRoom(resolve, waiting.account));
      leaves.push(clock.at(deadline, resolve));
      leaves.push(onAbort(signal, () => reject(signal.reason)));
    });
  } finally {
    for (const leave of leaves) leave();
    waiting.end(clock.now());
  }
}
