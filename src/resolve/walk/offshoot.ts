import { setMaxListeners } from 'node:events';

export interface Offshoot {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
  /** Lets go of the signal above. */
  release(): void;
}

/** A signal that is aborted with the one above, or by itself. */
export function offshootOf(above: AbortSignal): Offshoot {
  const controller = new AbortController();
  const follow = () => controller.abort(above.reason);
  // As many checks and questions as there are may hang on one signal: that is no leak.
  setMaxListeners(0, above, controller.signal);
  if (above.aborted) follow();
  above.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    abort: (reason) => controller.abort(reason),
    release: () => above.removeEventListener('abort', follow),
  };
}
