import { EMPTY_LOOKUPS } from './ask-host.ts';
import { discoveryOf } from './discovery.ts';
import { createGate } from './gate.ts';
import type { Memory, Walk, WalkMeans } from './walk.ts';

/** Questions of one check that are in flight at once. */
const QUESTIONS = 6;

/** What the steps of one check share, as it begins. */
export function beginWalk(means: WalkMeans): Walk {
  const memory: Memory = {
    addresses: new Map(),
    cuts: new Map(),
    aliases: new Set(),
    slow: new Set(),
    recursors: new Map(),
    silent: new Map(),
    turn: 0,
    emptyLookups: 0,
    // No more at once than may still fail.
    lookups: createGate(() => Math.max(1, EMPTY_LOOKUPS - memory.emptyLookups)),
    starts: createGate(() => 1),
  };
  return {
    ...means,
    discovery: discoveryOf(means.settings),
    questions: createGate(() => QUESTIONS),
    lookups: [],
    seen() {},
    memory,
  };
}
