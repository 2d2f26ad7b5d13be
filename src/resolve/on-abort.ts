import { setMaxListeners } from 'node:events';

/** Calls when the signal is aborted, once; answers how to call that off. */
export function onAbort(signal: AbortSignal | undefined, call: () => void): () => void {
  if (signal === undefined) return () => {};
  // Many wait for the one signal of a check, or of a thousand: no sign of a leak here, whatever Node would warn of.
  setMaxListeners(0, signal);
  signal.addEventListener('abort', call, { once: true });
  return () => signal.removeEventListener('abort', call);
}
