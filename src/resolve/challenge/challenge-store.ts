import type { Challenge } from '../verification.ts';

/** Where challenges are kept. */
export interface ChallengeStore {
  /**
   * Keeps `next` if `expected` is what is kept now, and answers what is kept then: `next`, or what somebody else made of
   * the challenge in the meantime.
   */
  compareAndSet(expected: Challenge, next: Challenge): Promise<Challenge> | Challenge;
}

/** Whether two challenges are the same at the same moment of their lives. */
export const isSameMoment = (one: Challenge, other: Challenge): boolean =>
  one.domain === other.domain &&
  one.value === other.value &&
  one.status === other.status &&
  one.attempts === other.attempts &&
  one.changedAt === other.changedAt;

/** Keeps challenges in memory, one a name and value. */
export function createMemoryStore(): ChallengeStore {
  const kept = new Map<string, Challenge>();
  return {
    compareAndSet(expected, next) {
      const key = `${expected.name} ${expected.value}`;
      const current = kept.get(key) ?? expected;
      if (!isSameMoment(current, expected)) return current;
      kept.set(key, next);
      return next;
    },
  };
}

/** Keeps nothing: for callers that pass the challenge in and take the status out. */
export const forgetful: ChallengeStore = { compareAndSet: (_expected, next) => next };
