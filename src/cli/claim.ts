import { type ChallengeOptions, createChallenge } from '../resolve/challenge/create-challenge.ts';
import type { Challenge } from '../resolve/verification.ts';
import { UsageError } from './command.ts';

/** A challenge for a domain that can be claimed. */
export function claim(domain: string, options: ChallengeOptions): Challenge {
  const made = createChallenge(domain, options);
  if (!('code' in made)) return made;
  throw new UsageError(`${domain} cannot be claimed: ${made.detail}`);
}
