import { describe, expect, test } from 'vitest';
import { renderVerification } from '../../src/http/render-verification.ts';
import { createResolver, type ResolverOptions, type Verification } from '../../src/resolve/index.ts';
import { createSocketPlaces } from '../../src/resolve/transport/gate.ts';
import type { Challenge } from '../../src/resolve/verification.ts';
import { handClock } from './helpers/hand-clock.ts';
import { above, challengeOf, countingRandom, PUBLISHED, START, VALUE } from './helpers/verify.ts';
import { createWorld, type Fault, faults, type WorldSpec } from './helpers/world.ts';
import type { ZoneSpec } from './helpers/zone-data.ts';

const hoster = { 'ns1.hoster.test': '5.5.4.1', 'ns2.hoster.test': '5.5.4.2' };

/** Domains at one hoster. */
const hosted = (count: number): readonly ZoneSpec[] => [
  { origin: 'hoster.test', servers: hoster },
  ...domains(count).map((origin) => ({ origin, servers: hoster, records: [PUBLISHED] })),
];

const domains = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `shop${at}.test`);

/** One resolver for all checks, which turns the time of its store with that of its packets. */
function checker(spec: WorldSpec, options: ResolverOptions = {}) {
  const clock = handClock();
  const world = createWorld(clock, { ...spec, zones: [...above, ...spec.zones] });
  const ports = { clock, network: world.network, random: countingRandom() };
  const kept = new Map<string, Challenge>();
  const resolver = createResolver({
    ...{ ports, rootHints: { 'a.root-servers.net': ['198.41.0.4'] }, now: () => START + clock.now() },
    sockets: createSocketPlaces(),
    store: {
      compareAndSet(expected, next) {
        kept.set(expected.domain, next);
        return null;
      },
    },
    ...options,
  });
  const check = (domain: string, account = '') =>
    resolver.verifyChallenge(kept.get(domain) ?? challengeOf(domain, { account }));
  /** Checks as often as it takes, each time when it is told to. */
  const checkAgain = async (domain: string, account = ''): Promise<readonly Verification[]> => {
    const found: Verification[] = [];
    for (;;) {
      const one = await check(domain, account);
      found.push(one);
      if (one.is_valid || one.retry_at === null || found.length === 50) return found;
      await new Promise<void>((resolve) => clock.at(one.retry_at! - START, resolve));
    }
  };
  const mostInASecond = (address: string) => {
    const times = world.network.sent.filter((one) => one.address === address).map(({ time }) => time);
    return Math.max(
      ...times.map((from) => times.filter((time) => time >= from && time < from + 1000).length),
    );
  };
  return { clock, world, kept, check, checkAgain, mostInASecond };
}

describe('R45 more checks than the servers may be burdened with', () => {
  test.each(['hybrid', 'iterative'] as const)(
    '%s: 120 domains of one hoster are all valid in the end, and none of them used up an attempt',
    async (discovery) => {
      const { clock, kept, checkAgain, mostInASecond } = checker(
        { zones: hosted(120) },
        { discovery, timeout: 3000 },
      );
      const found = await clock.settle(Promise.all(domains(120).map((domain) => checkAgain(domain))));
      expect(found.map((all) => all.at(-1)!.is_valid)).not.toContain(false);
      const before = found.flatMap((all) => all.slice(0, -1));
      expect(new Set(before.map(({ code }) => code))).toEqual(new Set(['ownership/busy']));
      expect([...kept.values()].map(({ attempts }) => attempts)).toEqual(new Array(120).fill(1));
      for (const address of ['5.5.3.1', '5.5.3.2', '5.5.4.1', '5.5.4.2'])
        expect(mostInASecond(address)).toBeLessThanOrEqual(20);
      // What they all need of the busiest server, 20 in a second, and half as much again.
      expect(clock.now()).toBeLessThan(((120 * 2) / 20) * 1000 * 1.5);
    },
  );

  test('a check that finds no room is busy: not valid, not failed, and to be made again soon', async () => {
    const { clock, kept, check } = checker({ zones: hosted(120) }, { timeout: 3000 });
    const found = await clock.settle(Promise.all(domains(120).map((domain) => check(domain))));
    const busy = found.filter(({ code }) => code === 'ownership/busy');
    expect(busy.length).toBeGreaterThan(50);
    const last = busy.at(-1)!;
    expect(last).toMatchObject({
      is_valid: false,
      message: 'Too many checks at the moment',
      status: 'pending',
      details: { limit: 'server' },
    });
    expect(kept.get(last.domain)).toMatchObject({ status: 'pending', attempts: 0 });
    for (const { retry_at } of busy) {
      expect(retry_at! - START).toBeGreaterThanOrEqual(1000);
      expect(retry_at! - (START + clock.now())).toBeLessThanOrEqual(30_000);
    }
    // Not all at the same moment.
    expect(new Set(busy.map(({ retry_at }) => retry_at)).size).toBeGreaterThan(busy.length / 4);
    const response = renderVerification(last);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      is_valid: false,
      message: 'Too many checks at the moment',
    });
  });

  test('of one account keep out no other account', async () => {
    const { clock, check } = checker({ zones: hosted(120) }, { discovery: 'iterative', timeout: 3000 });
    const [last, ...others] = domains(120).toReversed();
    const greedy = others.map((domain) => check(domain, 'greedy'));
    const modest = check(last!, 'modest');
    expect(await clock.settle(modest)).toMatchObject({ is_valid: true });
    expect(clock.now()).toBeLessThan(2000);
    await clock.settle(Promise.all(greedy));
  });
});

describe('R46 more checks than there are sockets', () => {
  /** Domains whose six servers each are silent. */
  const silent = (count: number): WorldSpec => {
    const servers = (at: number) =>
      Array.from({ length: 6 }, (_, server) => [`ns${server}.dead${at}.test`, `5.20.${at}.${server + 1}`]);
    const zones = Array.from({ length: count }, (_, at) => ({
      origin: `dead${at}.test`,
      servers: Object.fromEntries(servers(at)),
    }));
    const addresses = zones.flatMap((zone) => Object.values(zone.servers) as string[]);
    return { zones, faults: Object.fromEntries(addresses.map((address) => [address, faults.drop])) };
  };
  const unlimited = { rate: 1e6, inFlight: 1e6 };

  test.each([
    [100, 'iterative'],
    [200, 'iterative'],
    [100, 'hybrid'],
  ] as const)(
    '%i of domains with silent servers, %s, hold up none of another account',
    async (count, how) => {
      const spec = silent(count);
      const { clock, check } = checker(
        { ...spec, zones: [...spec.zones, ...hosted(3)] },
        { discovery: how, perServer: unlimited },
      );
      const others = domains(count).map((_, at) => check(`dead${at}.test`, 'mallory'));
      for (const [at, wait] of [0, 1000, 3000].entries()) {
        await clock.advance(wait);
        const begun = clock.now();
        expect(await clock.settle(check(`shop${at}.test`, 'alice'))).toMatchObject({ is_valid: true });
        expect(clock.now() - begun).toBeLessThan(1500);
      }
      await clock.settle(Promise.all(others));
    },
  );

  test('that wait for what keeps their challenges hold up no other', async () => {
    const { clock, check } = checker(
      { ...silent(1), zones: [...silent(1).zones, ...hosted(3)] },
      {
        ...{ discovery: 'iterative', perServer: unlimited, sockets: createSocketPlaces(2) },
        store: {
          compareAndSet: (_, next) =>
            next.status === 'validated' && next.domain === 'shop0.test' ? new Promise<null>(() => {}) : null,
        },
      },
    );
    void check('shop0.test', 'alice');
    await clock.advance(1000);
    const dead = check('dead0.test', 'mallory');
    await clock.advance(100);
    // Both sockets are taken, and of two accounts that may have checks one has.
    expect((await clock.settle(check('shop1.test', 'bob'))).queries).toBeGreaterThan(0);
    await clock.settle(dead);
  });

  test('of many accounts that begin at once are worked off in order, and the others are to come back', async () => {
    const sockets = createSocketPlaces(2);
    const { clock, kept, check } = checker(
      { zones: hosted(300) },
      { discovery: 'iterative', timeout: 4000, sockets, perServer: unlimited },
    );
    const found = await clock.settle(
      Promise.all(
        domains(300).map(async (domain, at) => {
          const one = await check(domain, `account ${at}`);
          return { ...one, ended: clock.now() };
        }),
      ),
    );
    const valid = found.filter(({ is_valid }) => is_valid);
    // A socket has a packet each 10 ms, and a check sends so many.
    const packets = Math.max(...valid.map(({ queries }) => queries));
    expect(valid.length).toBeGreaterThan(0.8 * ((2 * 4000) / 10 / packets));
    const busy = found.filter(({ is_valid }) => !is_valid);
    expect(new Set(busy.map(({ code }) => code))).toEqual(new Set(['ownership/busy']));
    expect(busy.every(({ domain }) => kept.get(domain)?.attempts === 0)).toBe(true);
    // Those that were let in are the first ones, and hardly any of them was let in for nothing.
    const begun = found.filter(({ queries }) => queries > 0).length;
    expect(found.slice(0, begun).every(({ queries }) => queries > 0)).toBe(true);
    expect(begun - valid.length).toBeLessThan(15);
    expect(busy.filter(({ ended }) => ended < 2100).length).toBeGreaterThan(busy.length / 2);
    const retries = busy.map(({ retry_at }) => retry_at! - START);
    expect(new Set(retries).size).toBeGreaterThan(busy.length / 4);
    expect(Math.max(...retries) - Math.min(...retries)).toBeGreaterThan(4000);
  });
});

describe('a server that was not asked never helps a claim', () => {
  /** Two servers, of which one is Mallory's and has the record; the other one serves many domains, and has it not. */
  const shared: WorldSpec = {
    zones: [
      ...hosted(1),
      {
        origin: 'victim.test',
        servers: { 'ns1.hoster.test': '5.5.4.1', 'ns.mallory.test': '5.5.6.6' },
        records: [PUBLISHED],
      },
      { origin: 'mallory.test', servers: { 'ns.mallory.test': '5.5.6.6' } },
    ],
    copies: { '5.5.4.1': { 'victim.test': [] } },
  };

  test.each(['hybrid', 'iterative'] as const)(
    '%s: whoever fills its queue gains nothing',
    async (discovery) => {
      for (const quorum of ['consistent', 'majority', 'all'] as const) {
        const { clock, check, world } = checker(shared, {
          ...{ discovery, quorum, perServer: { rate: 1000, inFlight: 1000 } },
          limiter: ({ address }) => (address === '5.5.4.1' && clock.now() > 0 ? 60_000 : 0),
        });
        await clock.advance(1);
        const found = await clock.settle(check('victim.test'));
        expect(found, quorum).toMatchObject({ is_valid: false, code: 'ownership/busy' });
        expect(world.asked.some((line) => line.startsWith('5.5.6.6 '))).toBe(true);
      }
    },
  );

  test('nor do the servers above, nor those that tell its address', async () => {
    for (const kept of [['5.5.3.1', '5.5.3.2'], ['198.41.0.4'], ['1.1.1.1', '8.8.8.8', '9.9.9.9']]) {
      for (const discovery of ['hybrid', 'iterative', 'recursive'] as const) {
        const { clock, check, world } = checker(
          { zones: hosted(1) },
          { discovery, limiter: ({ address }) => (kept.includes(address) ? 60_000 : 0) },
        );
        const found = await clock.settle(check('shop0.test'));
        const isNeeded = (discovery === 'iterative') === !kept.includes('1.1.1.1');
        const isAtAll = kept.includes('1.1.1.1') || discovery === 'iterative';
        if (isNeeded && isAtAll) {
          expect(found, `${discovery} ${kept}`).toMatchObject({
            is_valid: false,
            code: 'ownership/busy',
            details: { limit: 'limiter' },
          });
          expect(world.asked.filter((line) => kept.includes(line.split(' ')[0]!))).toEqual([]);
        } else expect(['ownership/busy', null]).toContain(found.code);
      }
    }
  });

  test('where it could not have changed the outcome, the outcome stands', async () => {
    const zone = { origin: 'shop.test', servers: hoster, records: [PUBLISHED.replace(VALUE, 'other')] };
    const { clock, check } = checker(
      { zones: [{ origin: 'hoster.test', servers: hoster }, zone] },
      { limiter: ({ address }) => (address === '5.5.4.2' ? 60_000 : 0) },
    );
    expect(await clock.settle(check('shop.test'))).toMatchObject({ code: 'ownership/value-mismatch' });
  });

  test('where one is enough, and that one has the record, the others need not be asked', async () => {
    const { clock, check } = checker(
      { zones: hosted(1) },
      { quorum: 'any', limiter: ({ address }) => (address === '5.5.4.2' ? 60_000 : 0) },
    );
    expect(await clock.settle(check('shop0.test'))).toMatchObject({ is_valid: true });
  });

  test('servers that are silent are no matter of ours, however busy we are', async () => {
    const silent: Fault = faults.drop;
    const { clock, check } = checker(
      { zones: hosted(1), faults: { '5.5.4.1': silent, '5.5.4.2': silent } },
      { discovery: 'iterative' },
    );
    expect(await clock.settle(check('shop0.test'))).toMatchObject({ code: 'ownership/timeout' });
  });
});

describe('a machine that has no socket left', () => {
  test.each([
    ['for a server of the domain', ['5.5.4.2']],
    ['for any', ['1.1.1.1', '8.8.8.8', '9.9.9.9', '198.41.0.4', '5.5.3.1', '5.5.3.2', '5.5.4.1', '5.5.4.2']],
    ['for those above', ['198.41.0.4', '5.5.3.1', '5.5.3.2']],
    ['for resolvers', ['1.1.1.1', '8.8.8.8', '9.9.9.9']],
  ])('%s is nobody’s fault', async (_, unopened) => {
    for (const discovery of ['hybrid', 'iterative', 'recursive'] as const) {
      const { clock, check, kept } = checker({ zones: hosted(1), unopened }, { discovery });
      const found = await clock.settle(check('shop0.test'));
      const isNeeded = (address: string) => address === '1.1.1.1' || address === '5.5.4.2';
      const isRecursive = discovery === 'recursive';
      if (isRecursive ? unopened.includes('1.1.1.1') : unopened.some(isNeeded) && discovery === 'hybrid')
        expect(found, discovery).toMatchObject({ code: 'ownership/busy', details: { limit: 'machine' } });
      expect([null, 'ownership/busy'], discovery).toContain(found.code);
      const { status, attempts } = kept.get('shop0.test')!;
      expect([status, attempts]).toEqual(found.is_valid ? ['validated', 1] : ['pending', 0]);
    }
  });
});

describe('a limiter that fails', () => {
  test.each([
    ['throws', () => Promise.reject(new Error('the store of limits is away'))],
    ['answers no number', () => Number.NaN],
    ['answers less than nothing', () => -1],
  ])('which %s is told to the caller, and uses up no attempt', async (_why, limiter) => {
    const { check, kept } = checker({ zones: hosted(1) }, { limiter });
    await expect(check('shop0.test')).rejects.toThrow();
    expect(kept.get('shop0.test')).toMatchObject({ status: 'pending', attempts: 0 });
  });
});
