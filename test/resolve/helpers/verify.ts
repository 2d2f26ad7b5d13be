import {
  type Challenge,
  type ChallengeOptions,
  createChallenge,
  createResolver,
  type ResolverOptions,
  type Verification,
  type VerifyOptions,
} from '../../../src/resolve/index.ts';
import { type HandClock, handClock } from './hand-clock.ts';
import { createWorld, type World, type WorldSpec } from './world.ts';
import type { ZoneSpec } from './zone-data.ts';

export const TOKEN = '1f2e3d4c5b6a79880102030405060708';
export const VALUE: string = `scaidns-verify=${TOKEN}`;
export const START: number = Date.UTC(2026, 4, 1);

/** The root and a top-level domain `test` with two servers. */
export const above: readonly ZoneSpec[] = [
  { origin: '.', servers: { 'a.root-servers.net': '198.41.0.4' } },
  { origin: 'test', servers: { 'a.nic.test': '5.5.3.1', 'b.nic.test': '5.5.3.2' } },
];

/** `shop.test` with two servers, and what else stands in it. */
export const shop = (...records: readonly string[]): ZoneSpec => ({
  origin: 'shop.test',
  servers: { 'ns1.shop.test': '5.5.4.1', 'ns2.shop.test': '5.5.4.2' },
  records,
});

export const PUBLISHED: string = `_scaidns-verify TXT ${VALUE}`;

export interface Case extends Omit<WorldSpec, 'zones'> {
  readonly zones: readonly ZoneSpec[];
  readonly domain?: string;
  readonly challenge?: Challenge;
  readonly challengeOptions?: ChallengeOptions;
  readonly resolver?: ResolverOptions;
  readonly options?: VerifyOptions;
}

export interface Verified extends Verification {
  readonly world: World;
  readonly clock: HandClock;
  /** Milliseconds that the check took. */
  readonly took: number;
}

export function challengeOf(domain: string, options: ChallengeOptions = {}): Challenge {
  const made = createChallenge(domain, { token: TOKEN, now: START, ...options });
  if (!('status' in made) || typeof made.status !== 'string') throw new Error(`no challenge for ${domain}`);
  return made as Challenge;
}

/** Octets that only look random, the same in each run. */
export function countingRandom(): (count: number) => Uint8Array {
  let state = 1;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return state >>> 16;
    });
}

/** Checks a challenge in a world of its own: over the real transport, but for its sockets and its clock. */
export async function verify(one: Case): Promise<Verified> {
  const clock = handClock();
  const world = createWorld(clock, { ...one, zones: [...above, ...one.zones] });
  const ports = { clock, network: world.network, random: countingRandom() };
  const rootHints = { 'a.root-servers.net': ['198.41.0.4'] };
  const resolver = createResolver({ ports, rootHints, now: () => START + 1000, ...one.resolver });
  const challenge = one.challenge ?? challengeOf(one.domain ?? 'shop.test', one.challengeOptions);
  const verification = await clock.settle(resolver.verifyChallenge(challenge, one.options));
  return { ...verification, world, clock, took: clock.now() };
}
