import type { Input } from './inputs.ts';
import type { Files } from './io.ts';

/** Inputs that are looked at before it is decided how many threads check them. */
export const LOOKED_AT = 2 ** 16;

/** Files whose sizes tell those of all. */
const SAMPLE = 64;
/** Measured: what a zone and an octet take, in nanoseconds, and what there must be to do for each thread more. */
const A_ZONE = 16_000;
const AN_OCTET = 12;
const A_THREAD = 600_000_000;

/** How many threads are worth their start, of at most `most`: there each compiles for itself what it runs. */
export function threadsFor(inputs: readonly Input[], most: number, files: Pick<Files, 'size'>): number {
  if (most === 1 || inputs.length < 2) return 1;
  // There may be a million more.
  if (inputs.length === LOOKED_AT) return most;
  const step = Math.ceil(inputs.length / SAMPLE);
  let octets = 0;
  for (let index = 0; index < inputs.length; index += step) {
    const { path } = inputs[index]!;
    if (path !== undefined) octets += files.size(path) * step;
  }
  const work = inputs.length * A_ZONE + octets * AN_OCTET;
  return Math.max(1, Math.min(most, inputs.length, Math.floor(work / A_THREAD)));
}
