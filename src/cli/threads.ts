import type { Input } from './inputs.ts';
import type { Files } from './io.ts';

/** Inputs that are looked at before it is decided how many threads check them. */
export const LOOKED_AT = 2 ** 16;

/** Files whose sizes tell those of all. */
const SAMPLE = 64;
/**
 * Measured: what a zone and an octet take, in nanoseconds, and what there must be to do for each thread to be worth its start,
 * as each compiles for itself what it runs.
 */
const A_ZONE = 16_000;
const AN_OCTET = 12;
const A_THREAD = 600_000_000;

/** No more start, whatever is asked for: each takes 20 MB, and one writes for all. */
const MOST_THREADS = 64;

/** How many threads check: those that were asked for, as far as there are inputs for them, else as many as pay. */
export function threadsFor(
  inputs: readonly Input[],
  asked: number | undefined,
  { cores, files }: { readonly cores: number; readonly files: Pick<Files, 'size'> },
): number {
  const most = Math.min(asked ?? cores, inputs.length, MOST_THREADS);
  // Where as many were found as are looked at, there may be a million more.
  if (most < 2 || asked !== undefined || inputs.length === LOOKED_AT) return Math.max(1, most);
  return Math.max(1, Math.min(most, Math.floor(workOf(inputs, files) / A_THREAD)));
}

/** Nanoseconds that checking takes in one thread. */
function workOf(inputs: readonly Input[], files: Pick<Files, 'size'>): number {
  const step = Math.ceil(inputs.length / SAMPLE);
  let octets = 0;
  for (let index = 0; index < inputs.length; index += step) {
    const { path } = inputs[index]!;
    if (path !== undefined) octets += files.size(path) * step;
  }
  return inputs.length * A_ZONE + octets * AN_OCTET;
}
