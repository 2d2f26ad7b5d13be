import { describe, expect, test } from 'vitest';
import { renderVerification } from '../../src/http/render-verification.ts';
import { defaultLimits } from '../../src/resolve/budget.ts';
import {
  type Challenge,
  createChallenge,
  createMemoryStore,
  createResolver,
  createSocketPlaces,
  type ResolverOptions,
  transition,
} from '../../src/resolve/index.ts';
import { readLimits } from '../../src/resolve/read-limits.ts';
import { handClock } from './helpers/hand-clock.ts';
import {
  above,
  challengeOf,
  countingRandom,
  PUBLISHED,
  START,
  shop,
  VALUE,
  verify,
} from './helpers/verify.ts';
import { createWorld, type Fault, faults } from './helpers/world.ts';

const THREE_DAYS = 259_200_000;

describe('R40 what is to be published', () => {
  test('is a record with its whole name, and its name relative to the zone', async () => {
    const { publish, challenge } = await verify({ zones: [shop()], domain: 'dev.shop.test' });
    expect(challenge).toEqual({
      name: '_scaidns-verify.dev.shop.test',
      type: 'TXT',
      value: VALUE,
      expires_at: '2026-05-04T00:00:00.000Z',
    });
    expect(publish).toEqual({
      record: `_scaidns-verify.dev.shop.test. 300 IN TXT "${VALUE}"`,
      host: '_scaidns-verify.dev',
    });
  });

  test.each(['hybrid', 'iterative'] as const)(
    'is relative to the zone that was found below the registered domain: %s',
    async (discovery) => {
      const dev = {
        origin: 'dev.shop.test',
        servers: { 'ns.dev.shop.test': '5.5.5.1' },
        records: [`_scaidns-verify.dev.shop.test TXT ${VALUE}`],
      };
      const found = await verify({ zones: [shop(), dev], domain: 'dev.shop.test', resolver: { discovery } });
      expect(found).toMatchObject({
        publish: { host: '_scaidns-verify' },
        hint: { kind: 'name-doubled' },
        details: {
          delegation: { zone: 'dev.shop.test', parent: ['ns.dev.shop.test'], child: ['ns.dev.shop.test'] },
        },
      });
    },
  );

  test('is relative to the registered domain as long as no zone is known', async () => {
    const found = await verify({ zones: [], domain: 'dev.shop.test' });
    expect(found.publish.host).toBe('_scaidns-verify.dev');
  });

  test('are the name servers', async () => {
    const nameservers = ['ns1.platform.test', 'ns2.platform.test'];
    const found = await verify({ zones: [shop()], challengeOptions: { method: 'nameservers', nameservers } });
    expect(found.publish).toEqual({
      record: 'shop.test. 300 IN NS ns1.platform.test.\nshop.test. 300 IN NS ns2.platform.test.',
      host: '@',
    });
  });
});

describe('R43 the time of a challenge', () => {
  test.each([
    [-1, 'validated', null],
    [0, 'expired', 'ownership/challenge-expired'],
    [1, 'expired', 'ownership/challenge-expired'],
  ])('%i milliseconds after its end', async (late, status, code) => {
    const found = await verify({
      zones: [shop(PUBLISHED)],
      resolver: { now: () => START + THREE_DAYS + late },
    });
    expect(found).toMatchObject({ status, code, retry_at: null });
    if (code !== null) expect(found).toMatchObject({ message: 'Challenge expired', queries: 0, servers: [] });
    if (code !== null) expect(found.world.asked).toEqual([]);
  });

  test('may end while a check is under way', async () => {
    let calls = 0;
    const now = () => START + THREE_DAYS - 1 + calls++;
    expect(await verify({ zones: [shop(PUBLISHED)], resolver: { now } })).toMatchObject({
      status: 'validated',
    });
  });

  test('leaves no time for a further check', async () => {
    const found = await verify({ zones: [shop()], resolver: { now: () => START + THREE_DAYS - 60_000 } });
    expect(found).toMatchObject({ status: 'failed', retry_at: null });
  });
});

describe('R44 a check and the state of its challenge', () => {
  test('that failed may be tried again a minute later', async () => {
    const found = await verify({ zones: [shop()] });
    expect(found).toMatchObject({ status: 'failed', retry_at: START + 1000 + 60_000 });
  });

  test.each([
    ['validated', true, null, {}],
    ['cancelled', false, 'ownership/challenge-expired', { reason: 'cancelled' }],
    ['expired', false, 'ownership/challenge-expired', {}],
    ['verifying', false, 'request/invalid', { reason: 'verifying' }],
  ] as const)('of a challenge that is %s sends nothing', async (status, is_valid, code, details) => {
    const challenge = { ...challengeOf('shop.test'), status, changedAt: START };
    const found = await verify({ zones: [shop(PUBLISHED)], challenge });
    expect(found).toMatchObject({ is_valid, code, status, details, queries: 0 });
    expect(found.world.asked).toEqual([]);
  });

  /** A resolver whose servers take their time, with a store. */
  function slow(records: readonly string[], faultsOf: Readonly<Record<string, Fault>> = {}) {
    const clock = handClock();
    const store = createMemoryStore();
    const world = createWorld(clock, { zones: [...above, shop(...records)], faults: faultsOf });
    const ports = { clock, network: world.network, random: countingRandom() };
    const rootHints = { 'a.root-servers.net': ['198.41.0.4'] };
    const resolver = createResolver({ ports, rootHints, store, now: () => START + clock.now() });
    return { clock, store, world, resolver, challenge: challengeOf('shop.test') };
  }

  const keptIn = (store: ReturnType<typeof createMemoryStore>, challenge: Challenge) =>
    store.compareAndSet({ ...challenge, attempts: -1 }, challenge) as Challenge;

  test('is cancelled while the check is under way, and stays so', async () => {
    const { clock, store, resolver, challenge } = slow([PUBLISHED]);
    const checking = resolver.verifyChallenge(challenge);
    await clock.advance(15);
    const begun = keptIn(store, challenge);
    expect(begun.status).toBe('verifying');
    const cancelled = transition(begun, { kind: 'cancel' }, START + 15);
    if (!cancelled.allowed) throw new Error();
    store.compareAndSet(begun, cancelled.next);
    const found = await clock.settle(checking);
    expect(found).toMatchObject({
      is_valid: false,
      code: 'ownership/challenge-expired',
      status: 'cancelled',
      details: { reason: 'cancelled' },
    });
    expect(found.servers).toHaveLength(2);
    expect(keptIn(store, challenge).status).toBe('cancelled');
  });

  test('was checked by another machine, which found nothing: told as such', async () => {
    const { clock, store, resolver, challenge } = slow([PUBLISHED]);
    const checking = resolver.verifyChallenge(challenge);
    await clock.advance(15);
    const begun = keptIn(store, challenge);
    store.compareAndSet(begun, { ...begun, status: 'failed', changedAt: START + 15 });
    expect(await clock.settle(checking)).toMatchObject({
      ...{ is_valid: false, code: 'request/invalid', status: 'failed' },
      details: { reason: 'failed' },
    });
  });

  test('is not proven by what a store has of another one', async () => {
    const proven: Challenge = { ...challengeOf('mallory.test'), status: 'validated' };
    const store = { compareAndSet: () => proven };
    const { clock, network } = {
      clock: handClock(),
      network: createWorld(handClock(), { zones: above }).network,
    };
    const resolver = createResolver({
      ...{ ports: { clock, network, random: countingRandom() }, store, now: () => START },
      rootHints: { 'a.root-servers.net': ['198.41.0.4'] },
    });
    await expect(resolver.verifyChallenge(challengeOf('shop.test'))).rejects.toThrow('of the same challenge');
  });

  test('of another account that claims the same is another one', async () => {
    const { clock, resolver } = slow([]);
    const options = { method: 'nameservers', nameservers: ['ns1.shop.test', 'ns2.shop.test'] } as const;
    const proven = challengeOf('shop.test', { ...options, shared: false });
    expect(await clock.settle(resolver.verifyChallenge(proven))).toMatchObject({ is_valid: true });
    const found = await clock.settle(resolver.verifyChallenge(challengeOf('shop.test', options)));
    expect(found).toMatchObject({ is_valid: false, details: { reason: 'shared' } });
  });

  test('two at once are one check', async () => {
    const { clock, resolver, challenge } = slow([PUBLISHED]);
    const both = Promise.all([resolver.verifyChallenge(challenge), resolver.verifyChallenge(challenge)]);
    const [first, second] = await clock.settle(both);
    expect(first).toMatchObject({ is_valid: true, status: 'validated' });
    expect(second).toMatchObject({
      is_valid: false,
      code: 'request/invalid',
      status: 'verifying',
      queries: 0,
    });
  });

  test.each([0, 1, 9, 10, 15, 20, 25, 35, 45])('R11 is called off after %i milliseconds', async (moment) => {
    const { clock, store, world, resolver, challenge } = slow([PUBLISHED], { '5.5.4.1': faults.drop });
    const controller = new AbortController();
    const reason = new Error('called off');
    const checking = resolver.verifyChallenge(challenge, { signal: controller.signal });
    const outcome = checking.then(
      () => 'ended',
      (fault: unknown) => fault,
    );
    await clock.advance(moment);
    controller.abort(reason);
    expect(await clock.settle(outcome)).toBe(reason);
    expect(world.network.open).toEqual({ udp: 0, tcp: 0 });
    expect(clock.pending).toBe(0);
    expect(keptIn(store, challenge)).toMatchObject({ status: 'pending', attempts: 1 });
  });

  test('R11 is called off before it begins', async () => {
    const { resolver, challenge, store } = slow([]);
    const signal = AbortSignal.abort();
    await expect(resolver.verifyChallenge(challenge, { signal })).rejects.toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    );
    expect(keptIn(store, challenge)).toBeNull();
  });

  test('leaves nothing behind', async () => {
    const { clock, world, resolver, challenge } = slow([PUBLISHED], {
      '5.5.3.1': faults.drop,
      '5.5.4.1': faults.drop,
    });
    await clock.settle(resolver.verifyChallenge(challenge));
    expect(world.network.open).toEqual({ udp: 0, tcp: 0 });
    expect(clock.pending).toBe(0);
  });
});

describe('R48 the report', () => {
  test('tells of each server all that is known, and nothing else', async () => {
    const failing: Fault = ({ type }, answer) =>
      type === 'TXT'
        ? { ...answer, rcode: 2, aa: false, answer: [], ede: { code: 22, text: 'No \x1b[31mreachable' } }
        : answer;
    const zone = {
      origin: 'shop.test',
      servers: {
        'ns1.shop.test': '5.5.4.1',
        'ns2.shop.test': '5.5.4.2',
        'ns3.shop.test': '10.0.0.1',
        'ns4.nope.test': [],
      },
      records: [`_scaidns-verify TXT ${VALUE}0`],
    };
    const found = await verify({ zones: [zone], faults: { '5.5.4.2': failing } });
    const common = { transport: null, rcode: null, aa: null, tc: null, values: [], time: null, ede: [] };
    expect(found.servers).toEqual([
      {
        name: 'ns1.shop.test',
        address: '5.5.4.1',
        transport: 'udp',
        rcode: 'NOERROR',
        aa: true,
        tc: false,
        values: [`${VALUE}0`],
        time: 10,
        ede: [],
        outcome: 'mismatch',
        note: null,
      },
      {
        name: 'ns2.shop.test',
        address: '5.5.4.2',
        transport: 'udp',
        rcode: 'SERVFAIL',
        aa: false,
        tc: false,
        values: [],
        time: 10,
        ede: [{ code: 22, text: 'No \ufffd[31mreachable' }],
        outcome: 'lame',
        note: 'SERVFAIL',
      },
      { ...common, name: 'ns3.shop.test', address: '10.0.0.1', outcome: 'blocked', note: expect.anything() },
      {
        ...common,
        name: 'ns4.nope.test',
        address: null,
        outcome: 'no-address',
        note: 'its name has no address',
      },
    ]);
    expect(found.queries).toBe(found.world.asked.length);
  });

  test('is plain data: it comes out of JSON as it went in, and feeds the answer of the API', async () => {
    const { world, clock, took, ...found } = await verify({ zones: [shop()] });
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    const response = renderVerification(found);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      is_valid: false,
      message: 'No DNS record found for _scaidns-verify.shop.test',
    });
  });
});

describe('hints', () => {
  test('name-doubled: the control panel has added the zone', async () => {
    const found = await verify({ zones: [shop(`_scaidns-verify.shop.test TXT ${VALUE}`)] });
    expect(found).toMatchObject({
      code: 'ownership/record-not-found',
      hint: {
        kind: 'name-doubled',
        text: 'The record stands at _scaidns-verify.shop.test.shop.test: the control panel adds shop.test by itself, so enter _scaidns-verify as the name.',
      },
    });
  });

  test('negative-cache: recursive resolvers keep in mind that there was nothing', async () => {
    const deaf: Fault = ({ byRecursor }, answer) => (byRecursor === true ? answer : null);
    const found = await verify({ zones: [shop()], faults: { '5.5.4.1': deaf, '5.5.4.2': deaf } });
    expect(found).toMatchObject({
      code: 'ownership/record-not-found',
      details: { via: 'recursive' },
      hint: { kind: 'negative-cache', text: expect.stringContaining('240 seconds') },
      retry_at: START + 1000 + 240_000,
    });
  });
});

describe('options that make no sense are mistakes of the program', () => {
  const table: readonly (readonly [string, object])[] = [
    ['discovery', { discovery: 'magic' }],
    ['quorum', { quorum: 'most' }],
    ['dnssec', { dnssec: true }],
    ['lenient', { lenient: 'yes' }],
    ['followCname', { followCname: 1 }],
    ['resolvers that are names', { resolvers: ['dns.google'] }],
    ['resolvers that are none', { resolvers: [[]] }],
    ['resolvers that are no list', { resolvers: '1.1.1.1' }],
    ['no resolver', { resolvers: [] }],
    ['one resolver in place of two', { discovery: 'recursive', resolvers: ['1.1.1.1', '1.1.1.1'] }],
    [
      'one resolver whose word alone would count',
      { discovery: 'recursive', resolvers: [['1.1.1.1', '1.0.0.1']] },
    ],
    ['root hints without servers', { rootHints: {} }],
    ['root hints without addresses', { rootHints: { 'a.root-servers.net': [] } }],
    ['root hints that are names', { rootHints: { 'a.root-servers.net': ['localhost'] } }],
    ['servers of the platform that are no names', { platformNameservers: ['a..b'] }],
    ['servers of the platform with a blank', { platformNameservers: [' 5.5.4.1'] }],
    ['servers of the platform with a prefix length', { platformNameservers: ['5.5.4.1/32'] }],
    ['servers of the platform with a port', { platformNameservers: ['5.5.4.1:53'] }],
    ['servers of the platform with a zone', { platformNameservers: ['fe80::1%eth0'] }],
    ['a wildcard of servers of the platform', { platformNameservers: ['*.platform.test'] }],
    ['an address of three octets', { platformNameservers: ['5.5.4'] }],
    ['a timeout of nothing', { timeout: 0 }],
    ['a timeout after which a check is taken for dead', { timeout: 300_000 }],
    ['a timeout that is no number', { timeout: '10' }],
    ['a timeout for a packet that never comes', { udpTimeout: Number.NaN }],
    ['a timeout for a stream that never comes', { tcpTimeout: Number.POSITIVE_INFINITY }],
    ['a limit that is none', { limits: { queries: Number.NaN } }],
    ['a limit of what is not limited', { limits: { packets: 3 } }],
  ];

  test.each(table)('%s', (_, options) => {
    expect(() => createResolver(options as ResolverOptions)).toThrow(TypeError);
  });

  test('a finding in place of a challenge is one, too', async () => {
    const finding = createChallenge('co.uk') as Challenge;
    await expect(createResolver().verifyChallenge(finding)).rejects.toThrow(TypeError);
  });

  test('limits that are left out are those of every check', () => {
    const left = { limits: { queries: undefined } } as unknown as ResolverOptions;
    expect(readLimits(left)).toEqual(defaultLimits);
    expect(readLimits({ limits: { queries: 3 } })).toEqual({ ...defaultLimits, queries: 3 });
  });

  test('sockets are limited by what the package itself makes', () =>
    expect(createResolver({ sockets: createSocketPlaces(10, 2) })).toHaveProperty('verifyChallenge'));

  test('the defaults do', () => expect(createResolver()).toHaveProperty('verifyChallenge'));
});
