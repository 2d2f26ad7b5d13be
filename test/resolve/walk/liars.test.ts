import { describe, expect, test } from 'vitest';
import { PUBLISHED, shop, VALUE, verify } from '../helpers/verify.ts';
import type { Fault } from '../helpers/world.ts';
import type { Rr, ZoneSpec } from '../helpers/zone-data.ts';

const evil = '6.6.6.6';
const evilHosts = ['ns1.evil.test.', 'ns2.evil.test.', 'ns3.evil.test.'];

/** The attacker's own zone, in which all is as it should be, and what else its servers say when asked. */
const trap: ZoneSpec = {
  origin: 'evil.test',
  servers: Object.fromEntries(evilHosts.map((host) => [host, evil])),
};
const hosts = { 'evil.test': [evil] };
const isOwn = (name: string) => name.endsWith('evil.test.');

/** What the attacker would have us believe. */
function lies(name: string, type: string): readonly Rr[] {
  if (type === 'NS') return evilHosts.map((data) => ({ owner: name, type, data }));
  if (type === 'TXT') return [{ owner: name, type, data: [VALUE] }];
  if (type === 'A') return [{ owner: name, type, data: evil }];
  return type === 'SOA' ? [{ owner: name, type, data: 'ns' }] : [];
}

const atEvil: Fault = ({ name, type }, answer) => {
  if (isOwn(name)) return answer;
  const additional = evilHosts.map((owner) => ({ owner, type: 'A', data: evil }));
  return { rcode: 0, aa: true, answer: lies(name, type), authority: [], additional };
};

/** A recursive resolver that tells of the attacker's servers whatever it is asked. */
const liar: Fault = ({ name, type }, answer) => ({
  ...answer,
  rcode: 0,
  ad: true,
  answer: lies(name, type),
  authority: [],
});

describe('A3 a recursive resolver that lies', () => {
  const zones = [shop(), trap];

  test.each(['1.1.1.1', '8.8.8.8', '9.9.9.9'])(
    'alone, at %s, proves nothing, whatever the quorum',
    async (address) => {
      for (const quorum of ['consistent', 'any', 'majority', 'all'] as const) {
        const found = await verify({
          zones,
          hosts,
          faults: { [address]: liar, [evil]: atEvil },
          resolver: { quorum },
        });
        expect(found.is_valid, quorum).toBe(false);
      }
    },
  );

  test.each(['1.1.1.1', '8.8.8.8', '9.9.9.9'])(
    'alone, at %s, does not keep a proof from being found',
    async (address) => {
      const found = await verify({
        zones: [shop(PUBLISHED), trap],
        hosts,
        faults: { [address]: liar, [evil]: atEvil },
      });
      expect(found.is_valid).toBe(true);
    },
  );

  test.each(['1.1.1.1', '8.8.8.8', '9.9.9.9'])(
    'alone, at %s, proves nothing when it gives the addresses of servers in other zones',
    async (address) => {
      const away: ZoneSpec = {
        origin: 'shop.test',
        servers: { 'ns1.away.test': '5.5.4.1', 'ns2.away.test': '5.5.4.2' },
      };
      const other: ZoneSpec = { origin: 'away.test', servers: { 'ns.away.test': '5.5.6.1' } };
      const twice: Fault = (question, answer) => {
        const lie = liar(question, answer)!;
        return { ...lie, answer: [...lie.answer, ...lie.answer] };
      };
      for (const quorum of ['consistent', 'any'] as const)
        for (const fault of [liar, twice]) {
          const found = await verify({
            zones: [away, other, trap],
            hosts,
            faults: { [address]: fault, [evil]: atEvil },
            resolver: { quorum },
          });
          expect(found.is_valid, quorum).toBe(false);
        }
    },
  );
});

describe('A3 a recursive resolver that lies, while others fail', () => {
  const zones = [shop(), trap];

  test.each([
    ['1.1.1.1', '8.8.8.8'],
    ['8.8.8.8', '9.9.9.9'],
    ['9.9.9.9', '1.1.1.1'],
  ])('at %s, another one at %s being dead, proves nothing', async (address, dead) => {
    for (const quorum of ['consistent', 'any'] as const) {
      const faults = { [address]: liar, [dead]: () => null, [evil]: atEvil };
      const found = await verify({ zones, hosts, faults, resolver: { quorum } });
      expect(found.is_valid, quorum).toBe(false);
    }
  });

  const ofTop = (name: string, type: string): boolean => name.endsWith('.nic.test.') && type.startsWith('A');
  const lying: Fault = ({ name, type }, answer) =>
    ofTop(name, type) && type === 'A' ? { ...answer, answer: [{ owner: name, type, data: evil }] } : answer;
  const failing: Fault = ({ name, type }, answer) =>
    ofTop(name, type) ? { ...answer, rcode: 2, answer: [] } : answer;
  const faultsOf = { '1.1.1.1': lying, '8.8.8.8': failing, '9.9.9.9': failing, [evil]: atEvil };

  test('about the servers of the zone above, proves nothing', async () => {
    const found = await verify({ zones, hosts, faults: faultsOf, resolver: { quorum: 'any' } });
    expect(found.is_valid).toBe(false);
  });

  test('about the servers of the zone above, does not prove a delegation either', async () => {
    const nameservers = evilHosts.map((host) => host.slice(0, -1));
    const challengeOptions = { method: 'nameservers', nameservers, shared: false } as const;
    expect(await verify({ zones, hosts, challengeOptions, faults: faultsOf })).toMatchObject({
      is_valid: false,
    });
  });
});

describe('servers of the zone above that disagree', () => {
  const threeOfThem: readonly ZoneSpec[] = [
    { origin: 'net', servers: { 'a.nic.net': '5.5.3.4', 'b.nic.net': '5.5.3.5', 'c.nic.net': '5.5.3.6' } },
  ];
  const domain = 'shop.net';
  const zone: ZoneSpec = {
    origin: domain,
    servers: { 'ns1.shop.net': '5.5.4.1', 'ns2.shop.net': '5.5.4.2' },
    records: [PUBLISHED],
  };
  const stale: Fault = ({ name, byRecursor }, answer) =>
    name === 'shop.net.' && byRecursor !== true
      ? {
          ...answer,
          authority: [{ owner: name, type: 'NS', data: 'old.shop.net.' }],
          additional: [{ owner: 'old.shop.net.', type: 'A', data: '5.5.4.9' }],
        }
      : answer;

  test.each(['5.5.3.4', '5.5.3.5', '5.5.3.6'])(
    'two of three are believed, one being stale at %s',
    async (address) => {
      const found = await verify({ zones: [...threeOfThem, zone], domain, faults: { [address]: stale } });
      expect(found).toMatchObject({
        is_valid: true,
        details: { delegation: { parent: ['ns1.shop.net', 'ns2.shop.net'] } },
      });
    },
  );

  test('both are taken at their word where there are only two', async () => {
    const found = await verify({ zones: [shop(PUBLISHED)], faults: { '5.5.3.1': staleInTest } });
    expect(found.servers.map(({ name }) => name)).toEqual([
      ...['a.nic.test', 'b.nic.test'],
      ...['ns1.shop.test', 'ns2.shop.test', 'old.shop.test'],
    ]);
    expect(found.is_valid).toBe(false);
  });

  const staleInTest: Fault = ({ name, byRecursor }, answer) =>
    name === 'shop.test.' && byRecursor !== true
      ? { ...answer, authority: [{ owner: name, type: 'NS', data: 'old.shop.test.' }], additional: [] }
      : answer;
});

describe('A3 a recursive resolver that lies about one server of the zone above', () => {
  /** Names the same name servers as the true one, and gives addresses of its own. */
  const lookalike: Fault = (asked) => {
    if (asked.type === 'TXT')
      return atEvil(asked, { rcode: 0, aa: true, answer: [], authority: [], additional: [] });
    const servers = ['ns1.shop.test.', 'ns2.shop.test.'];
    const authority = servers.map((data) => ({ owner: 'shop.test.', type: 'NS', data }));
    const additional = servers.map((owner) => ({ owner, type: 'A', data: evil }));
    return { rcode: 0, aa: false, answer: [], authority, additional };
  };
  const lying: Fault = ({ name, type }, answer) =>
    name.endsWith('.nic.test.') && type === 'A'
      ? { ...answer, answer: [{ owner: name, type, data: evil }] }
      : answer;

  test.each(['1.1.1.1', '8.8.8.8', '9.9.9.9'])('does not lead to glue of its own, at %s', async (address) => {
    const zones = [shop(), trap];
    const found = await verify({ zones, hosts, faults: { [address]: lying, [evil]: lookalike } });
    expect(found).toMatchObject({ is_valid: false, code: 'ownership/record-not-found' });
    expect(found.servers.map((server) => server.address)).toEqual(['5.5.4.1', '5.5.4.2']);
  });
});

describe('A15 a name server of the domain that was taken over', () => {
  test.each(['5.5.4.1', '5.5.4.2'])(
    'does not lead the others to its own glue for a zone below, at %s',
    async (address) => {
      const dev: ZoneSpec = {
        origin: 'dev.shop.test',
        servers: { 'ns.dev.shop.test': '5.5.5.1' },
      };
      const lying: Fault = ({ name, byRecursor }, answer) =>
        byRecursor !== true && name.endsWith('dev.shop.test.')
          ? {
              ...answer,
              additional: [{ owner: 'ns.dev.shop.test.', type: 'A', data: evil }],
            }
          : answer;
      const found = await verify({
        zones: [shop(), dev],
        domain: 'dev.shop.test',
        hosts: { 'dev.shop.test': [evil] },
        faults: { [address]: lying, [evil]: atEvil },
      });
      expect(found).toMatchObject({
        is_valid: false,
        code: 'ownership/record-not-found',
      });
    },
  );

  test.each(['hybrid', 'iterative'] as const)(
    'does not outvote a delegation to the same names whose servers are silent, %s',
    async (discovery) => {
      const dev: ZoneSpec = { origin: 'dev.shop.test', servers: { 'ns.dev.shop.test': '5.5.5.1' } };
      const lying: Fault = ({ byRecursor }, answer) => ({
        ...answer,
        additional: answer.additional.map((record) =>
          byRecursor !== true && record.owner === 'ns.dev.shop.test.' ? { ...record, data: evil } : record,
        ),
      });
      const found = await verify({
        zones: [shop(), dev],
        domain: 'dev.shop.test',
        hosts: { 'dev.shop.test': [evil] },
        faults: { '5.5.4.1': lying, '5.5.5.1': () => null, [evil]: atEvil },
        resolver: { discovery, dnssec: 'off' },
      });
      expect(found.is_valid).toBe(false);
      expect(found.details['disagree']).toEqual([
        { name: 'ns1.shop.test', outcome: 'match' },
        { name: 'ns2.shop.test', outcome: 'no-data' },
      ]);
    },
  );

  const silent: readonly ZoneSpec[] = [
    {
      origin: 'dead',
      servers: { 'a.nic.dead': '5.5.3.4', 'b.nic.dead': '5.5.3.5' },
    },
    { origin: 'sub.shop.test', servers: { 'ns.sub.shop.test': '5.5.3.4' } },
  ];

  test.each([
    ['an alias', 'shop.test', '_scaidns-verify CNAME x.y.dead.'],
    ['a delegation', 'sub.shop.test', '_scaidns-verify.sub TXT other'],
  ])('is contradicted by %s to where nobody answers', async (_, domain, record) => {
    const found = await verify({
      zones: [shop(record), ...silent],
      domain,
      hosts: { 'shop.test': [evil] },
      faults: {
        '5.5.3.4': () => null,
        '5.5.3.5': () => null,
        '5.5.4.1': atEvil,
      },
    });
    expect(found).toMatchObject({
      is_valid: false,
      code: 'ownership/record-not-found',
    });
    expect(found.details['disagree']).toEqual([
      { name: 'ns1.shop.test', outcome: 'match' },
      { name: 'ns2.shop.test', outcome: 'no-data' },
    ]);
  });
});

test('A15 a name server that was taken over does not keep another one from being asked', async () => {
  const outcomes = new Set<string | null>();
  const cases = ['1.1.1.1', '8.8.8.8', '9.9.9.9'].flatMap((slow) =>
    Array.from({ length: 13 }, (_, shift) => ({ slow, shift })),
  );
  for (const { slow, shift } of cases) {
    const dead = (at: number) => [`6.6.1.${at}`, `6.6.2.${at}`, `2a00::1:${at}`, `2a00::2:${at}`];
    const glueOf = (at: number) => ((at + shift) % 13 < 6 ? dead(at) : [evil]);
    /** Hands the name to servers of which seven have the record, and six keep whoever asks them waiting. */
    const handing: Fault = ({ name }) => {
      const glue = Array.from({ length: 13 }, (_, at) => ({ host: `n${at}.${name}`, addresses: glueOf(at) }));
      const authority = glue.map(({ host }) => ({ owner: name, type: 'NS', data: host }));
      const additional = glue.flatMap(({ host, addresses }) =>
        addresses.map((data) => ({ owner: host, type: data.includes(':') ? 'AAAA' : 'A', data })),
      );
      return { rcode: 0, aa: false, answer: [], authority, additional };
    };
    const slowly: Fault = ({ name }, answer) => (name === 'ns2.away.test.' ? null : answer);
    const found = await verify({
      zones: [
        { origin: 'shop.test', servers: { 'ns1.shop.test': '5.5.4.1', 'ns2.away.test': '5.5.4.2' } },
        { origin: 'away.test', servers: { 'ns.away.test': '5.5.6.1' } },
      ],
      hosts: { 'shop.test': [evil] },
      faults: { '5.5.4.1': handing, [slow]: slowly, [evil]: atEvil },
    });
    expect(found.is_valid).toBe(false);
    outcomes.add(found.servers.find(({ name }) => name === 'ns2.away.test')?.outcome ?? null);
  }
  expect(outcomes).toContain('unasked');
});
