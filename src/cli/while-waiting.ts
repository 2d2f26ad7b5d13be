import type { Io } from './io.ts';
import { Progress } from './progress.ts';

const PACE = 100;

/** Tells a person at a terminal, while work is awaited, that it goes on, and since how many seconds. */
export async function whileWaiting<Result>(
  io: Io,
  what: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const progress = new Progress(io);
  const start = io.now();
  const timer = setInterval(() => progress.show(Math.floor((io.now() - start) / 1000), `s: ${what}`), PACE);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    progress.erase();
  }
}
