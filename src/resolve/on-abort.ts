import { setMaxListeners } from 'node:events';

/** What calls work off: an `AbortSignal`, or an offshoot of one, of which each check makes many. */
export type Signal = AbortSignal | Offshoot;

/** Calls when the signal is aborted, once; answers how to call that off. */
export function onAbort(signal: Signal | undefined, call: () => void): () => void {
  if (signal === undefined) return () => {};
  if (signal instanceof Offshoot) return signal.onAbort(call);
  // Many wait for the one signal of a thousand checks: no sign of a leak here, whatever Node would warn of.
  setMaxListeners(0, signal);
  signal.addEventListener('abort', call, { once: true });
  return () => signal.removeEventListener('abort', call);
}

/** One for all: making an error with its stack costs more than asking a question. */
const CALLED_OFF = new Error('no longer needed');

/** Is aborted with the signal above, or by itself. `AbortController` does the same at ten times the cost. */
export class Offshoot {
  #reason: unknown;
  #isAborted = false;
  /** Made when somebody wants to be called. */
  #calls: (() => void)[] | undefined;
  /** Lets go of the signal above. */
  readonly release: () => void;

  constructor(above: Signal | undefined) {
    if (above?.aborted) this.#end(above.reason);
    this.release = onAbort(above, () => this.#end(above?.reason));
  }

  get aborted(): boolean {
    return this.#isAborted;
  }

  get reason(): unknown {
    return this.#reason;
  }

  throwIfAborted(): void {
    if (this.#isAborted) throw this.#reason;
  }

  onAbort(call: () => void): () => void {
    this.#calls ??= [];
    this.#calls.push(call);
    return () => this.#forget(call);
  }

  #forget(call: () => void): void {
    const place = this.#calls?.indexOf(call) ?? -1;
    if (place >= 0) this.#calls?.splice(place, 1);
  }

  abort(): void {
    this.#end(CALLED_OFF);
  }

  #end(reason: unknown): void {
    if (this.#isAborted) return;
    this.#isAborted = true;
    this.#reason = reason;
    // One after the other, as each may call off those behind it.
    for (let call = this.#calls?.shift(); call !== undefined; call = this.#calls?.shift()) call();
  }
}
