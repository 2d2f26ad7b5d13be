const cell = new Int32Array(new SharedArrayBuffer(4));

/** Waits for a moment, for a pipe that another program made non-blocking. */
export function pause(): void {
  Atomics.wait(cell, 0, 0, 5);
}
