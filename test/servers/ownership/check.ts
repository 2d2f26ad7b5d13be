import {
  type Challenge,
  type ChallengeOptions,
  createChallenge,
  createResolver,
  type ResolverOptions,
  type Verification,
} from '../../../src/resolve/index.ts';
import { at, recursors } from './addresses.ts';
import { random } from './domain.ts';

/** The root servers of the world of the tests. */
export const rootHints = { 'a.root-servers.net.': [at.root] };

export function challengeFor(domain: string, options: ChallengeOptions = {}): Challenge {
  const challenge = createChallenge(domain, { random, ...options });
  if ('message' in challenge) throw new Error(challenge.detail);
  return challenge;
}

/** Checks a domain in the world of the tests. */
export function check(
  challenge: string | Challenge,
  options: ResolverOptions = {},
  signal?: AbortSignal,
): Promise<Verification> {
  const resolver = createResolver({ resolvers: recursors, rootHints, ...options });
  const claimed = typeof challenge === 'string' ? challengeFor(challenge) : challenge;
  return resolver.verifyChallenge(claimed, { signal });
}
