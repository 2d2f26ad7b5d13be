import type { Challenge } from '../verification.ts';

/** Where challenges are kept. */
export interface ChallengeStore {
  /**
   * Keeps `next` if `expected` is what is kept now, and answers null; or else what somebody else made of the challenge in
   * the meantime. `id` tells which one it is; two states of it are the same when `status`, `attempts` and `changedAt` are.
   */
  compareAndSet(expected: Challenge, next: Challenge): Promise<Challenge | null> | Challenge | null;
}

/** Whether two states of one challenge are the same. */
const isSameMoment = (one: Challenge, other: Challenge): boolean =>
  one.status === other.status && one.attempts === other.attempts && one.changedAt === other.changedAt;

/** Keeps challenges in memory. */
export function createMemoryStore(): ChallengeStore {
  const kept = new Map<string, Challenge>();
  return {
    compareAndSet(expected, next) {
      const current = kept.get(expected.id) ?? expected;
      if (!isSameMoment(current, expected)) return current;
      kept.set(expected.id, next);
      return null;
    },
  };
}

/** Keeps nothing: for callers that pass the challenge in and take the status out. */
export const forgetful: ChallengeStore = { compareAndSet: () => null };
