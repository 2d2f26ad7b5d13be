import { onAbort } from '../on-abort.ts';

export interface Offshoot {
  readonly signal: AbortSignal;
  abort(): void;
  /** Lets go of the signal above. */
  release(): void;
}

/** One for all: making an error with its stack costs more than asking a question. */
const CALLED_OFF = new Error('no longer needed');

/** A signal that is aborted with the one above, or by itself. */
export function offshootOf(above: AbortSignal): Offshoot {
  const controller = new AbortController();
  const follow = () => controller.abort(above.reason);
  if (above.aborted) follow();
  return {
    signal: controller.signal,
    abort: () => controller.abort(CALLED_OFF),
    release: onAbort(above, follow),
  };
}
