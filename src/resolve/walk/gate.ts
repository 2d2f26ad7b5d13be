export type Gate = <T>(task: () => Promise<T>) => Promise<T>;

/** Lets so many tasks run at once, the others in the order in which they came. The width may change as tasks end. */
export function createGate(width: () => number): Gate {
  let running = 0;
  const waiting: (() => void)[] = [];
  const admit = () => {
    while (waiting.length > 0 && running < width()) {
      running++;
      waiting.shift()!();
    }
  };
  return async (task) => {
    // Most find room, and need not wait for a promise.
    if (waiting.length === 0 && running < width()) running++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      running--;
      admit();
    }
  };
}
