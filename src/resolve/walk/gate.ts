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
  const leave = () => {
    running--;
    admit();
  };
  const run = <T>(task: () => Promise<T>): Promise<T> => {
    const result = task();
    result.then(leave, leave);
    return result;
  };
  return (task) => {
    if (waiting.length > 0 || running >= width())
      return new Promise<void>((resolve) => waiting.push(resolve)).then(() => run(task));
    // Most find room, and need not wait for a promise.
    running++;
    return run(task);
  };
}
