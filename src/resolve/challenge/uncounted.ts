import type { Code } from '../../catalog/catalog.ts';

/** What keeps a check from being made, and is no fault of the claimant. */
const uncounted: ReadonlySet<Code | null> = new Set<Code>([
  'ownership/busy',
  'upstream/unreachable',
  'upstream/unavailable',
]);

/** Whether a check that ended so counts as none. */
export const isUncounted = (code: Code | null): boolean => uncounted.has(code);
