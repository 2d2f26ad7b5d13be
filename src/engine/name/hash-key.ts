import type { Key } from './keyed-hash.ts';

/** What a table makes its hashes with, so that names cannot be chosen to share one by whoever does not know it. */
export interface HashKey extends Key {
  /** What quick hashes start from. */
  seed: number;
  /** Whether names share quick hashes all the same, as some do whatever they start from: then keyed ones are made. */
  isCareful: boolean;
}

/**
 * Where nobody gives one: whoever writes a zone knows it, too. Programs draw one for each process and hand it in; nothing that
 * is said depends on it.
 */
const KNOWN_TO_ALL = 0x811c9dc5;

/** The key that a number of 53 bits stands for. */
export function hashKey(hashSeed: number = KNOWN_TO_ALL): HashKey {
  const [low, high] = [hashSeed | 0, Math.floor(hashSeed / 2 ** 32) | 0];
  const mixed = Math.imul(low ^ (low >>> 16) ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  // With its lowest bit: what starts from 0 would take a label of zeros for nothing.
  return { low, high, seed: mixed | 1, isCareful: false };
}
