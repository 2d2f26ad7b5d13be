import { describe, expect, test } from 'vitest';
import type { ResolverOptions } from '../../../src/resolve/options.ts';
import { createGate } from '../../../src/resolve/walk/gate.ts';
import { shuffle } from '../../../src/resolve/walk/shuffle.ts';
import { countingRandom, PUBLISHED, shop, verify } from '../helpers/verify.ts';
import { type Fault, faults } from '../helpers/world.ts';
import type { ZoneSpec } from '../helpers/zone-data.ts';

const modes = ['hybrid', 'iterative'] as const;
const many = (count: number, host: (at: number) => string, at: (at: number) => string | readonly string[]) =>
  Object.fromEntries(Array.from({ length: count }, (_, number) => [host(number + 1), at(number + 1)]));

describe('R19 two addresses of each family are tried of a server, IPv4 first', () => {
  const addresses = ['2a00::1', '5.5.4.1', '2a00::2', '5.5.4.2', '2a00::3', '5.5.4.3'];

  test.each([
    ['refuse', faults.refused],
    ['answer without AA', faults.notAuthoritative],
  ])('all of them %s, each once', async (_, fault) => {
    const found = await verify({
      zones: [{ origin: 'shop.test', servers: { 'ns1.shop.test': addresses }, records: [PUBLISHED] }],
      faults: Object.fromEntries(addresses.map((one) => [one, fault])),
      resolver: { discovery: 'iterative' },
    });
    expect(found).toMatchObject({ is_valid: false, servers: [{ address: '5.5.4.1', outcome: 'lame' }] });
    const asked = found.world.asked.filter((line) => line.endsWith(' _scaidns-verify.shop.test. TXT'));
    expect(asked.map((line) => line.split(' ')[0])).toEqual(['5.5.4.1', '5.5.4.2', '2a00::1', '2a00::2']);
  });
});

describe.each(modes)('A5 more name servers than there should be, %s', (discovery) => {
  const resolver = { discovery };

  const verifyAt = (count: number, options: ResolverOptions) => {
    const servers = many(
      count,
      (at) => `ns${at}.shop.test`,
      (at) => `5.5.4.${at}`,
    );
    const zones = [{ origin: 'shop.test', servers, records: [PUBLISHED] }];
    return verify({ zones, resolver: { ...resolver, ...options } });
  };

  test('thirteen are asked, the others named, and nobody knows what these say', async () => {
    const found = await verifyAt(20, {});
    expect(found).toMatchObject({
      ...{ is_valid: false, code: 'ownership/timeout' },
      hint: {
        kind: 'half-heard',
        text: 'The domain has 20 name servers. 13 of them are asked, and any of the others may say otherwise: take some away.',
      },
    });
    expect(found.servers).toHaveLength(13);
    expect(found.details['ignored']).toHaveLength(7);
  });

  test.each([
    ['consistent', 13, true],
    ['consistent', 14, false],
    ['all', 13, true],
    ['all', 14, false],
    ['majority', 25, true],
    ['majority', 26, false],
    ['any', 26, true],
  ] as const)('%s of %i: %s', async (quorum, count, isValid) => {
    expect((await verifyAt(count, { quorum })).is_valid).toBe(isValid);
  });

  test('five without an address, one after the other, end the search for addresses', async () => {
    const servers = many(
      30,
      (at) => `ns${at}.victim.test`,
      () => [],
    );
    const victim: ZoneSpec = { origin: 'victim.test', servers: { 'ns.victim.test': '5.5.7.1' } };
    const found = await verify({ zones: [{ origin: 'shop.test', servers }, victim], resolver });
    expect(found).toMatchObject({ is_valid: false, code: 'ownership/no-nameservers' });
    const looked = new Set(
      found.world.asked.filter((line) => / ns\d+\.victim/.test(line)).map((line) => line.split(' ')[1]),
    );
    expect(looked.size).toBe(5);
    expect(found.servers.filter(({ note }) => note?.startsWith('not looked up'))).toHaveLength(8);
  });

  test('one that has an address begins the count anew', async () => {
    const servers = {
      ...many(
        8,
        (at) => `ns${at}.victim.test`,
        () => [],
      ),
      'ns1.shop.test': '5.5.4.1',
    };
    const victim: ZoneSpec = { origin: 'victim.test', servers: { 'ns.victim.test': '5.5.7.1' } };
    const zone = { origin: 'shop.test', servers, records: [PUBLISHED] };
    const found = await verify({ zones: [zone, victim], resolver: { ...resolver, quorum: 'any' } });
    expect(found.is_valid).toBe(true);
  });

  test('all that a check may send to the servers of a domain is sixty packets', async () => {
    const servers = many(
      13,
      (at) => `ns${at}.shop.test`,
      (at) => [`5.5.4.${at}`, `5.5.5.${at}`, `2a00::${at}`, `2a01::${at}`],
    );
    const refusing = Object.fromEntries(
      Object.values(servers)
        .flat()
        .map((one) => [one, faults.refused]),
    );
    const found = await verify({ zones: [{ origin: 'shop.test', servers }], faults: refusing, resolver });
    expect(found).toMatchObject({ is_valid: false });
    const own = found.world.asked.filter((line) => line.split(' ')[0]! in refusing);
    expect(own.length).toBeLessThanOrEqual(60);
    expect(found.queries).toBeLessThanOrEqual(discovery === 'iterative' ? 60 : 160);
    expect(found.world.asked.length).toBe(found.queries);
  });

  test('and a hundred more, to look up addresses', async () => {
    // Each name leads to three others, none of which has an address in the end.
    const maze = many(
      13,
      (at) => `ns.m${at}.test`,
      () => [],
    );
    const zones = Array.from({ length: 13 }, (_, at) => ({
      origin: `m${at + 1}.test`,
      servers: Object.fromEntries([1, 2, 3].map((step) => [`ns.m${((at * 3 + step) % 13) + 1}.test`, []])),
    }));
    for (const discovery of ['iterative', 'hybrid'] as const) {
      const found = await verify({
        zones: [{ origin: 'shop.test', servers: maze }, ...zones],
        resolver: { discovery },
      });
      expect(found.is_valid).toBe(false);
      expect(found.queries).toBeLessThanOrEqual(160);
      expect(found.world.asked.length).toBe(found.queries);
    }
  });

  test('fewer, if the limits say so', async () => {
    const found = await verify({
      zones: [shop(PUBLISHED)],
      resolver: { ...resolver, limits: { queries: 3, lookups: 0 } },
    });
    expect(found).toMatchObject({ is_valid: false, code: 'ownership/timeout', queries: 3 });
  });

  test('a referral that leads on and on ends with the name', async () => {
    const endless: Fault = ({ name, type, byRecursor }, answer) =>
      type !== 'TXT' || byRecursor === true
        ? answer
        : {
            rcode: 0,
            aa: false,
            answer: [],
            authority: [{ owner: name, type: 'NS', data: 'ns1.shop.test.' }],
            additional: [{ owner: 'ns1.shop.test.', type: 'A', data: '5.5.4.1' }],
          };
    const found = await verify({
      zones: [shop(PUBLISHED)],
      faults: { '5.5.4.1': endless, '5.5.4.2': endless },
      resolver: { ...resolver },
    });
    expect(found.servers.filter(({ outcome }) => outcome === 'lame').map(({ note }) => note)).toContain(
      'refers to itself',
    );
    expect(found.queries).toBeLessThan(30);
  });
});

describe('A7 servers that can only be found by way of each other', () => {
  const cycle = (length: number): readonly ZoneSpec[] =>
    Array.from({ length }, (_, at) => ({
      origin: `z${at}.test`,
      servers: { [`ns.z${(at + 1) % length}.test`]: [] },
    }));

  test.each([1, 2, 3, 6])('a circle of %i zones ends', async (length) => {
    const found = await verify({
      zones: cycle(length),
      domain: 'z0.test',
      resolver: { discovery: 'iterative' },
    });
    expect(found).toMatchObject({ code: 'ownership/no-nameservers' });
    expect(found.queries).toBeLessThan(30);
    expect(found.took).toBeLessThan(1000);
  });

  test.each([
    [5, true],
    [6, false],
  ])('a chain over %i further zones', async (length, isFound) => {
    const chain = Array.from({ length }, (_, at) => ({
      origin: `z${at}.test`,
      servers: at === length - 1 ? { [`ns.z${at}.test`]: '5.5.6.1' } : { [`ns.z${at + 1}.test`]: '5.5.6.1' },
    }));
    const zone = { origin: 'shop.test', servers: { 'ns9.z0.test': '5.5.4.9' }, records: [PUBLISHED] };
    const found = await verify({ zones: [zone, ...chain], resolver: { discovery: 'iterative' } });
    expect(found.is_valid).toBe(isFound);
    if (!isFound) expect(found.servers[0]).toMatchObject({ outcome: 'no-address' });
  });

  test('a zone whose only server lies in it, without glue', async () => {
    const glueless: Fault = (_asked, answer) => ({ ...answer, additional: [] });
    const found = await verify({
      zones: [shop(PUBLISHED)],
      faults: { '5.5.3.1': glueless, '5.5.3.2': glueless },
      resolver: { discovery: 'iterative' },
    });
    expect(found).toMatchObject({ code: 'ownership/no-nameservers' });
    expect(found.servers.map(({ outcome }) => outcome)).toEqual(['no-address', 'no-address']);
  });
});

describe('R10 the deadline, to the millisecond', () => {
  const dead = (addresses: readonly string[]) =>
    Object.fromEntries(addresses.map((one) => [one, faults.drop]));

  test('thirteen dead servers end with the check', async () => {
    const servers = many(
      13,
      (at) => `ns${at}.shop.test`,
      (at) => `5.5.4.${at}`,
    );
    const zone = { origin: 'shop.test', servers };
    const found = await verify({
      zones: [zone],
      faults: dead(Object.values(servers) as string[]),
      resolver: { discovery: 'iterative' },
    });
    expect(found).toMatchObject({ code: 'ownership/timeout' });
    expect(found.took).toBe(10_000);
  });

  test('the caller’s own deadline', async () => {
    const found = await verify({
      zones: [shop(PUBLISHED)],
      faults: dead(['5.5.4.1', '5.5.4.2']),
      resolver: { discovery: 'iterative', timeout: 1234 },
    });
    expect(found).toMatchObject({ code: 'ownership/timeout', took: 1234 });
  });

  test('what arrived before it decides', async () => {
    const found = await verify({
      zones: [shop(PUBLISHED)],
      faults: dead(['5.5.4.2']),
      resolver: { discovery: 'iterative', timeout: 2000 },
    });
    expect(found).toMatchObject({ is_valid: true, took: 2000 });
  });

  test('a dead server of the zone above is not waited for when there are others', async () => {
    const net: ZoneSpec = {
      origin: 'net',
      servers: many(
        4,
        (at) => `n${at}.nic.net`,
        (at) => `5.5.3.${at + 3}`,
      ),
    };
    const zone = {
      ...shop(),
      origin: 'shop.net',
      servers: { 'ns1.shop.net': '5.5.4.1' },
      records: [PUBLISHED],
    };
    for (const discovery of modes)
      for (const address of ['5.5.3.4', '5.5.3.5', '5.5.3.6', '5.5.3.7']) {
        const base = { zones: [net, zone], domain: 'shop.net', resolver: { discovery } };
        const found = await verify({ ...base, faults: dead([address]) });
        expect(found).toMatchObject({ is_valid: true });
        expect(found.took).toBeLessThanOrEqual(1100);
      }
  });

  test.each(['1.1.1.1', '8.8.8.8', '9.9.9.9'])(
    'a dead recursive resolver at %s costs half a second',
    async (address) => {
      const away: ZoneSpec = { origin: 'away.test', servers: { 'ns.away.test': '5.5.6.1' } };
      const zone = {
        origin: 'shop.test',
        servers: { 'ns1.away.test': '5.5.4.1', 'ns2.away.test': '5.5.4.2' },
        records: [PUBLISHED],
      };
      const found = await verify({ zones: [zone, away], faults: dead([address]) });
      expect(found).toMatchObject({ is_valid: true, details: { via: 'authoritative' } });
      expect(found.took).toBeLessThanOrEqual(1200);
      expect(found.queries).toBeLessThanOrEqual(40);
    },
  );

  test('two dead recursive resolvers leave nobody to confirm what the third says', async () => {
    const found = await verify({ zones: [shop(PUBLISHED)], faults: dead(['1.1.1.1', '9.9.9.9']) });
    expect(found).toMatchObject({ is_valid: false, code: 'ownership/timeout' });
    expect(found.took).toBeLessThanOrEqual(10_000);
  });
});

describe('a gate', () => {
  test('lets so many through at once, in order', async () => {
    const gate = createGate(() => 2);
    const events: string[] = [];
    const task = (name: string) => async () => {
      events.push(`+${name}`);
      await null;
      events.push(`-${name}`);
    };
    await Promise.all(['a', 'b', 'c'].map((name) => gate(task(name))));
    expect(events.indexOf('+c')).toBeGreaterThan(events.indexOf('-a'));
    expect(events.filter((event) => event.startsWith('+'))).toEqual(['+a', '+b', '+c']);
  });

  test('goes on after a task that fails', async () => {
    const gate = createGate(() => 1);
    await expect(gate(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await gate(async () => 5)).toBe(5);
  });
});

describe('a shuffle', () => {
  const list = Array.from({ length: 13 }, (_, at) => at);

  test('keeps every element, and depends on its randomness alone', () => {
    const once = shuffle(list, countingRandom());
    expect([...once].sort((a, b) => a - b)).toEqual(list);
    expect(once).not.toEqual(list);
    expect(shuffle(list, countingRandom())).toEqual(once);
  });
});

test('a domain that a big zone above denies costs no more than the servers that say so', async () => {
  const servers = many(
    13,
    (at) => `n${at}.nic.net`,
    (at) => `5.5.3.${at + 3}`,
  );
  const zones = [{ origin: 'net', servers }, shop('_scaidns-verify CNAME tok.nope.net.')];
  const claimed = await verify({ zones, domain: 'nope.net' });
  expect(claimed).toMatchObject({ code: 'ownership/domain-not-found' });
  expect(claimed.queries).toBeLessThanOrEqual(20);
  const target = await verify({ zones });
  expect(target).toMatchObject({ code: 'ownership/record-not-found', hint: { kind: 'alias' } });
  expect(target.queries).toBeLessThanOrEqual(35);
});

describe('A5 name servers that have to be looked up', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const zone = (origin: string, servers: ZoneSpec['servers'], records: readonly string[] = []): ZoneSpec => ({
    origin,
    servers,
    records,
  });
  /** So many servers, each of a hoster of its own in a top-level domain of its own. */
  function hosters(count: number, isFar: boolean, records = (at: number) => [`ns A 5.8.${at}.1`]) {
    const hosts = Array.from({ length: count }, (_, at) => {
      const [top, far] = [`t${letters[at]}`, `u${letters[at]}`];
      const near = { [`g1.hoster.${top}`]: `5.7.${at}.1`, [`g2.hoster.${top}`]: `5.7.${at}.2` };
      const elsewhere = { [`h1.infra.${far}`]: `5.7.${at}.1`, [`h2.infra.${far}`]: `5.7.${at}.2` };
      return {
        name: `ns.hoster.${top}`,
        zones: [
          zone(top, { [`a.nic.${top}`]: `5.6.${at}.1`, [`b.nic.${top}`]: `5.6.${at}.2` }),
          zone(far, { [`a.nic.${far}`]: `5.9.${at}.1`, [`b.nic.${far}`]: `5.9.${at}.2` }),
          zone(`infra.${far}`, { [`g.infra.${far}`]: `5.10.${at}.1` }, [
            `h1 A 5.7.${at}.1`,
            `h2 A 5.7.${at}.2`,
          ]),
          zone(`hoster.${top}`, isFar ? elsewhere : near, records(at)),
        ],
      };
    });
    const servers = Object.fromEntries(hosts.map(({ name }, at) => [name, [`5.8.${at}.1`]]));
    return [...hosts.flatMap(({ zones }) => zones), zone('shop.test', servers, [PUBLISHED])];
  }

  test.each([
    ['iterative', 4, false],
    ['iterative', 13, false],
    ['iterative', 7, true],
    ['hybrid', 4, false],
    ['hybrid', 13, false],
    ['hybrid', 6, true],
  ] as const)('%s: %i of as many hosters, with servers elsewhere: %s', async (discovery, count, isFar) => {
    const found = await verify({ zones: hosters(count, isFar), resolver: { discovery } });
    expect(found.servers.filter(({ outcome }) => outcome !== 'match')).toEqual([]);
    expect(found).toMatchObject({ is_valid: true });
    expect(found.queries).toBeLessThanOrEqual(160);
  });

  // Thirteen fit where recursive resolvers need not name the servers of as many top-level domains.
  test.each([
    ['iterative', 13],
    ['hybrid', 12],
  ] as const)('that have IPv6 only are found, %s: %i of them', async (discovery, count) => {
    const zones = hosters(count, false, (at) => [`ns AAAA 2a00:${at + 1}::1`]);
    const v6 = zones.map((one) =>
      one.origin === 'shop.test'
        ? {
            ...one,
            servers: Object.fromEntries(
              Object.keys(one.servers).map((name, at) => [name, `2a00:${at + 1}::1`]),
            ),
          }
        : one,
    );
    // The recursive resolvers of these tests have no IPv6 themselves.
    expect(await verify({ zones: v6, resolver: { discovery, dnssec: 'off' } })).toMatchObject({
      is_valid: true,
    });
  });

  test('and are dead at their IPv4 address are asked at the other one where there are few', async () => {
    const zones = hosters(2, false, (at) => [`ns A 5.66.${at}.1`, `ns AAAA 2a00:${at + 1}::1`]);
    const hosts = { 'shop.test': ['2a00:1::1', '2a00:2::1'] };
    for (const discovery of ['iterative', 'hybrid'] as const)
      expect(await verify({ zones, hosts, resolver: { discovery } })).toMatchObject({ is_valid: true });
  });

  test.each(['iterative', 'hybrid'] as const)('%s: of too many it is told what to do', async (discovery) => {
    const found = await verify({
      zones: hosters(13, true),
      resolver: { discovery, limits: { queries: 20, lookups: 20 } },
    });
    expect(found).toMatchObject({ is_valid: false, code: 'ownership/timeout' });
    expect(found.hint?.kind).toBe('half-heard');
    expect(found.hint?.text).toMatch(
      /^To find the addresses of the name servers of the domain took more packets than a check may send: ns\.hoster\.t[a-z].* could not be asked\. .*\(glue\)\.$/,
    );
  });

  test('and do not exist burden whoever they are named after with one question each', async () => {
    const servers = Object.fromEntries(Array.from({ length: 13 }, (_, at) => [`ns${at}.victim.test`, []]));
    const victim = zone('victim.test', { 'ns.victim.test': '5.5.7.1' });
    const found = await verify({
      zones: [{ origin: 'shop.test', servers }, victim],
      resolver: { discovery: 'iterative' },
    });
    expect(found.world.asked.filter((line) => line.startsWith('5.5.7.1 '))).toHaveLength(5);
  });
});
