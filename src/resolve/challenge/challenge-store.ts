import type { Challenge } from '../verification.ts';
import { supersede } from './supersede.ts';

/** Where challenges are kept. */
export interface ChallengeStore {
  /**
   * Keeps `next` if `expected` is what is kept now, and answers null; or else what somebody else made of the challenge in
   * the meantime. `id` tells which one it is; two states of it are the same when `status`, `attempts` and `changedAt` are.
   */
  compareAndSet(expected: Challenge, next: Challenge): Promise<Challenge | null> | Challenge | null;
}

export interface MemoryStore extends ChallengeStore {
  /** Keeps a new challenge, and cancels those whose place it takes: see `supersede`. */
  add(made: Challenge): void;
  /** A challenge as it is now, by its `id`. */
  get(id: string): Challenge | undefined;
}

/** Whether two states of one challenge are the same. */
const isSameMoment = (one: Challenge, other: Challenge): boolean =>
  one.status === other.status && one.attempts === other.attempts && one.changedAt === other.changedAt;

/** Keeps challenges in memory. `sealKey` is that of the challenges, if they have one. */
export function createMemoryStore(
  options: { readonly sealKey?: string | Uint8Array | undefined } = {},
): MemoryStore {
  const kept = new Map<string, Challenge>();
  return {
    add(made) {
      for (const { from, next } of supersede(made, kept.values(), options.sealKey)) kept.set(from.id, next);
      kept.set(made.id, made);
    },
    get: (id) => kept.get(id),
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
