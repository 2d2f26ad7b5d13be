import type { Challenge } from '../verification.ts';
import { readSealKey, seal } from './seal.ts';
import { transition } from './transition.ts';

/** What becomes of a challenge whose place a new one takes: for a store to keep with `compareAndSet(from, next)`. */
export interface Superseded {
  readonly from: Challenge;
  readonly next: Challenge;
}

/**
 * A new challenge takes the place of those that the same account has for the same domain and that are still open. Those of
 * other accounts stay as they are: each proves its own claim, by its own token. Where nobody says whose a challenge is, it
 * takes no other's place.
 */
export function supersede(
  made: Challenge,
  others: Iterable<Challenge>,
  sealKey?: string | Uint8Array,
): readonly Superseded[] {
  const key = readSealKey(sealKey);
  return [...others].flatMap((from) => {
    if (made.account === '') return [];
    if (from.id === made.id || from.domain !== made.domain || from.account !== made.account) return [];
    const decision = transition(from, { kind: 'cancel' }, made.createdAt);
    return decision.allowed ? [{ from, next: seal(decision.next, key) }] : [];
  });
}
