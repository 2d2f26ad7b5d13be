import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Challenge,
  createResolver,
  createSocketPlaces,
  type ResolverOptions,
  type Verification,
} from '../../../src/resolve/index.ts';
import { nodePorts } from '../../../src/resolve/transport/node-ports.ts';
import { at, recursors } from './addresses.ts';
import { challengeFor, rootHints } from './check.ts';
import { type Domain, PROOF } from './domain.ts';
import { hasWorld } from './has-world.ts';
import { lossyNetwork } from './lossy-network.ts';
import { timedNetwork } from './timed-network.ts';
import { startWorld, type World } from './world.ts';

// `FUZZ=full` takes a thousand domains, and minutes.
const isFull = process.env['FUZZ'] === 'full';
const DOMAINS = isFull ? 1000 : 30;
const HOSTERS = isFull ? 50 : 5;
/** With less to do, there is less time to do it, so that not all is done at once. */
const TIMEOUT = isFull ? 10_000 : 1500;

const ONE_HOSTER = `@ NS ns1.hoster.test.\n@ NS ns2.hoster.test.`;
const hosterOf = (domain: number) => domain % HOSTERS;
const addressesOf = (hoster: number) => ({ knot: `5.6.${hoster}.1`, named: `5.6.${hoster}.2` });
const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

const domains: readonly Domain[] = [
  { domain: 'hoster.test', zone: '' },
  ...numbers(HOSTERS).map((hoster) => {
    const { knot, named } = addressesOf(hoster);
    const above = `@ NS ns1\n@ NS ns2\nns1 A ${knot}\nns2 A ${named}`;
    return { domain: `h${hoster}.test`, above };
  }),
  ...numbers(DOMAINS).map((number) => ({ domain: `one${number}.test`, above: ONE_HOSTER, zone: PROOF })),
  ...numbers(DOMAINS).map((number) => {
    const hoster = hosterOf(number);
    return {
      domain: `far${number}.test`,
      above: `@ NS ns1.h${hoster}.test.\n@ NS ns2.h${hoster}.test.`,
      zone: PROOF,
    };
  }),
];

/** Queries of ours that `named` took, by the address at which it did. Recursive resolvers ask with DO. */
const taken = new Map<string, number>();
const queryLine = / query: \S+ IN \S+ -[^D ]* \((\S+)\)$/;

function heard(line: string): void {
  const [, address] = queryLine.exec(line) ?? [];
  if (address !== undefined) taken.set(address, (taken.get(address) ?? 0) + 1);
}

/** The most of these moments, in their order, that lie within a second, whenever it begins. */
function mostInASecond(times: readonly number[]): number {
  let most = 0;
  for (let from = 0, to = 0; from < times.length; from++) {
    while (to < times.length && times[to]! < times[from]! + 1000) to++;
    most = Math.max(most, to - from);
  }
  return most;
}

if (hasWorld()) manyDomains();

function manyDomains(): void {
  let world: World;
  beforeAll(async () => {
    const all = numbers(HOSTERS).map(addressesOf);
    const more = { knot: all.map(({ knot }) => knot), named: all.map(({ named }) => named) };
    world = await startWorld(domains, {}, { more, heard });
  }, 300_000);
  afterAll(() => world?.stop());

  /** Checks each domain until it is valid, as often as `retry_at` says; a day passes at once. */
  async function checkAll(prefix: string, most: number, options: ResolverOptions) {
    const kept = new Map<string, Challenge>();
    const store = {
      compareAndSet(_: Challenge, next: Challenge) {
        kept.set(next.domain, next);
        return null;
      },
    };
    const resolver = createResolver({
      ...{ resolvers: recursors, rootHints, timeout: TIMEOUT, store, sockets: createSocketPlaces() },
      ...options,
    });
    const checkOne = async (domain: string): Promise<readonly Verification[]> => {
      const found: Verification[] = [];
      kept.set(domain, challengeFor(domain));
      for (let counted = 0; counted < most && found.length < 200; ) {
        const one = await resolver.verifyChallenge(kept.get(domain)!);
        found.push(one);
        if (one.is_valid || one.retry_at === null) break;
        if (one.code === 'ownership/busy') await sleep(one.retry_at - Date.now());
        else counted++;
      }
      return found;
    };
    const found = await Promise.all(numbers(DOMAINS).map((number) => checkOne(`${prefix}${number}.test`)));
    return { found, kept };
  }

  const lastOf = (found: readonly (readonly Verification[])[]) => found.map((all) => all.at(-1)!);

  describe.each(['hybrid', 'iterative'] as const)(`${DOMAINS} domains, %s:`, (discovery) => {
    test('R45 at one hoster are all valid in the end, none is punished, and the hoster is not burdened', {
      timeout: 600_000,
    }, async () => {
      taken.clear();
      const network = timedNetwork(nodePorts.network);
      const begun = Date.now();
      const { found, kept } = await checkAll('one', 1, { discovery, ports: { ...nodePorts, network } });
      const took = Date.now() - begun;
      expect(lastOf(found).filter(({ is_valid }) => !is_valid)).toEqual([]);
      expect([...kept.values()].map(({ attempts }) => attempts)).toEqual(new Array(DOMAINS).fill(1));
      const busy = found.flat().filter(({ code }) => code === 'ownership/busy').length;
      // The server counts what came, and nothing came but what left here, a second apart as it must be.
      const times = network.sent.get(at.named)!;
      await expect.poll(() => taken.get(at.named), { timeout: 10_000 }).toBe(times.length);
      expect(times.length).toBeGreaterThanOrEqual(DOMAINS);
      expect(times.length).toBeLessThanOrEqual(20 * (took / 1000 + 1));
      for (const address of [at.named, at.knot, at.tld, at.otherTld])
        expect(mostInASecond(network.sent.get(address)!), address).toBeLessThanOrEqual(20);
      if (isFull)
        console.log(
          `${discovery}: ${DOMAINS} domains at one hoster valid after ${(took / 1000).toFixed(1)} s, ${busy} checks busy; the server took ${taken.get(at.named)} queries, ${mostInASecond(times)} at most within a second`,
        );
    });

    test(`at ${HOSTERS} hosters, with a tenth of all packets lost, are valid within their retries`, {
      timeout: 600_000,
    }, async () => {
      const network = timedNetwork(lossyNetwork(0.1));
      const ports = { ...nodePorts, network };
      const { found } = await checkAll('far', 5, { discovery, ports, timeout: 10_000 });
      const invalid = lastOf(found).filter(({ is_valid }) => !is_valid);
      expect(invalid.length).toBeLessThanOrEqual(Math.max(1, DOMAINS / 100));
      for (const hoster of numbers(HOSTERS))
        for (const address of Object.values(addressesOf(hoster)))
          expect(mostInASecond(network.sent.get(address)!), address).toBeLessThanOrEqual(20);
      if (isFull) {
        const first = found.filter(([one]) => one!.is_valid).length;
        const counted = found.flat().filter(({ code }) => code !== null && code !== 'ownership/busy');
        console.log(
          `${discovery}: ${DOMAINS} domains at ${HOSTERS} hosters with loss: ${DOMAINS - invalid.length} valid, ${first} at the first check, ${counted.length} checks that counted against somebody`,
        );
      }
    });
  });
}
