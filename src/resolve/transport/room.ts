import { onAbort, type Signal } from '../on-abort.ts';
import type { Clock } from '../ports.ts';
import type { Gate, Leave } from './gate.ts';

export interface Patience {
  readonly clock: Clock;
  /** Waits no longer. */
  readonly deadline: number;
  readonly signal: Signal;
}

/** Waits until there is room among the places and nobody waits for one. Rejects with the reason of the signal. */
export async function roomIn(places: Gate, { clock, deadline, signal }: Patience): Promise<void> {
  signal.throwIfAborted();
  if (places.hasRoom) return;
  const leaves: Leave[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      leaves.push(places.whenRoom(resolve));
      leaves.push(clock.at(deadline, resolve));
      leaves.push(onAbort(signal, () => reject(signal.reason)));
    });
  } finally {
    for (const leave of leaves) leave();
  }
}
