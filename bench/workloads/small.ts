import { w3 } from './w3.ts';
import type { Part, Workload } from './workload.ts';

const file = 'small.zone';

/** One zone of about thirty records, as `w3` has ten thousand: what is left of a run is its start. */
export const small: Workload = {
  name: 'small',
  title: 'a small zone',
  unit: 'zones',
  size: 1,
  seed: 3,
  target: file,
  *parts(_size, seed): Generator<Part> {
    for (const part of w3.parts(1, seed)) if (part.records > 0) yield { ...part, file };
  },
};
