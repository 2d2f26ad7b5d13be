import { describe, expect, test } from 'vitest';
import { PUBLISHED, VALUE, type Verified, verify } from '../helpers/verify.ts';
import { type Fault, faults } from '../helpers/world.ts';
import type { Rr, ZoneSpec } from '../helpers/zone-data.ts';

const modes = ['hybrid', 'iterative'] as const;
const evil = '6.6.6.6';
const empty = { rcode: 0, aa: true, answer: [], authority: [], additional: [] };
const nic: ZoneSpec = { origin: 'tx', servers: { 'a.nic.tx': '5.6.0.1', 'b.nic.tx': '5.6.0.2' } };

/** A hoster whose zone is served elsewhere than those of its customers, who have so many servers without glue. */
function hoster(origin: string, count = 2): ZoneSpec {
  const records = Array.from({ length: count }, (_, at) => `ns${at + 1} A 5.8.0.${at + 1}`);
  return { origin, servers: { [`g1.${origin}`]: '5.7.0.1', [`g2.${origin}`]: '5.7.0.2' }, records };
}
function customer(host: string, count = 2, ...records: readonly string[]): ZoneSpec {
  const names = Array.from({ length: count }, (_, at) => [`ns${at + 1}.${host}`, `5.8.0.${at + 1}`]);
  return { origin: 'shop.test', servers: Object.fromEntries(names), records };
}

/** One of the servers of the hoster's zone: it has all its customers at the attacker's, and is alone in the zone. */
const misleading =
  (origin: string): Fault =>
  ({ name, type }, answer) => {
    if (type === 'NS' && name === `${origin}.`)
      return { ...empty, answer: [{ owner: name, type, data: `g1.${origin}.` }] };
    if (!/^ns\d+\./.test(name)) return answer;
    const soa: Rr = { owner: `${origin}.`, type: 'SOA', data: 'ns' };
    return type === 'A'
      ? { ...empty, answer: [{ owner: name, type, data: evil }] }
      : { ...empty, authority: [soa] };
  };
const atEvil: Fault = ({ name, type }) =>
  type === 'TXT' ? { ...empty, answer: [{ owner: name, type, data: VALUE }] } : empty;

const namesOf = ({ servers }: Verified) => servers.map(({ name, outcome }) => `${name} ${outcome}`);

describe.each(modes)('name servers without glue, %s', (discovery) => {
  test.each(['hoster.tx', 'hoster.test', 'hoster.example.tx'])(
    'are not where one of two servers of the zone %s puts them',
    async (origin) => {
      for (const address of ['5.7.0.1', '5.7.0.2'])
        for (const dnssec of ['on', 'off'] as const)
          for (const quorum of ['consistent', 'any', 'majority', 'all'] as const) {
            const found = await verify({
              zones: [nic, hoster(origin), customer(origin)],
              hosts: { 'shop.test': [evil] },
              faults: { [address]: misleading(origin), [evil]: atEvil },
              resolver: { discovery, dnssec, quorum },
            });
            expect(found, `${address} ${dnssec} ${quorum}`).toMatchObject({
              ...{ is_valid: false, code: 'ownership/timeout' },
              servers: [{ outcome: 'unasked' }, { outcome: 'unasked' }],
            });
          }
    },
  );

  test.each([
    ['hoster.tx', 2],
    ['hoster.tx', 13],
    ['hoster.test', 2],
    ['hoster.test', 13],
  ])('are found where the servers of the zone %s agree, %i of them', async (origin, count) => {
    const found = await verify({
      zones: [nic, hoster(origin, count), customer(origin, count, PUBLISHED)],
      resolver: { discovery },
    });
    expect(found).toMatchObject({ is_valid: true, details: { via: 'authoritative' } });
    expect(namesOf(found).filter((one) => !one.endsWith(' match'))).toEqual([]);
    expect(found.queries).toBeLessThanOrEqual(count === 2 ? 35 : 120);
  });

  test('are found while one of two servers of their zone does not answer', async () => {
    for (const address of ['5.7.0.1', '5.7.0.2']) {
      const found = await verify({
        zones: [nic, hoster('hoster.tx'), customer('hoster.tx', 2, PUBLISHED)],
        faults: { [address]: faults.drop },
        resolver: { discovery },
      });
      expect(namesOf(found), address).toEqual(['ns1.hoster.tx match', 'ns2.hoster.tx match']);
      expect(found.is_valid, address).toBe(true);
      expect(found.took).toBeLessThan(9000);
    }
  });

  test('are not known while one of two servers of the suffix leads elsewhere', async () => {
    const away: Fault = ({ name, byRecursor }, answer) => {
      if (byRecursor === true || !name.endsWith('hoster.tx.')) return answer;
      const authority = [{ owner: 'hoster.tx.', type: 'NS', data: 'ns.evil.tx.' }];
      return {
        ...empty,
        aa: false,
        authority,
        additional: [{ owner: 'ns.evil.tx.', type: 'A', data: evil }],
      };
    };
    for (const address of ['5.6.0.1', '5.6.0.2']) {
      const found = await verify({
        zones: [nic, hoster('hoster.tx'), customer('hoster.tx')],
        hosts: { 'shop.test': [evil], 'hoster.tx': [evil] },
        faults: { [address]: away, [evil]: atEvil },
        resolver: { discovery },
      });
      expect(found, address).toMatchObject({ is_valid: false, code: 'ownership/timeout' });
    }
  });

  test('are no silent ones where resolvers know addresses, and no server of their zone answers us', async () => {
    const deaf: Fault = ({ byRecursor }, answer) => (byRecursor === true ? answer : null);
    const found = await verify({
      zones: [nic, hoster('hoster.tx'), customer('hoster.tx', 2, PUBLISHED)],
      faults: { '5.7.0.1': deaf, '5.7.0.2': deaf },
      resolver: { discovery },
    });
    // Without resolvers nobody knows that they have any.
    const code = discovery === 'hybrid' ? 'ownership/timeout' : 'ownership/no-nameservers';
    expect(found).toMatchObject({ is_valid: false, code });
  });

  test('and of a hoster that is gone are silent ones', async () => {
    const { servers, ...zone } = customer('hoster.tx', 1, PUBLISHED);
    const found = await verify({
      zones: [nic, hoster('hoster.tx'), { ...zone, servers: { ...servers, 'ns1.shop.test': '5.5.4.1' } }],
      faults: { '5.7.0.1': faults.drop, '5.7.0.2': faults.drop },
      resolver: { discovery },
    });
    expect(namesOf(found)).toEqual(['ns1.hoster.tx no-address', 'ns1.shop.test match']);
    expect(found.is_valid).toBe(true);
  });
});

test('the suffix of a hoster is looked up once for all of its name servers', async () => {
  const { world } = await verify({
    zones: [nic, hoster('hoster.tx', 6), customer('hoster.tx', 6, PUBLISHED)],
    resolver: { discovery: 'hybrid' },
  });
  expect(world.asked.filter((line) => line.endsWith(' tx. NS'))).toHaveLength(2);
});
