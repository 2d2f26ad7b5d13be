import { describe, expect, test } from 'vitest';
import { PUBLISHED, shop, VALUE, verify } from '../helpers/verify.ts';
import { type Fault, faults } from '../helpers/world.ts';
import type { ZoneSpec } from '../helpers/zone-data.ts';

const zones = [shop(PUBLISHED)];
const recursors = ['1.1.1.1', '8.8.8.8', '9.9.9.9'];

/** A recursive resolver that does not have the record yet. */
const late: Fault = ({ type }, answer) => {
  const authority = [{ owner: 'shop.test.', type: 'SOA', data: 'ns' }];
  return type === 'TXT' ? { ...answer, rcode: 3, ad: false, answer: [], authority } : answer;
};
const lateAt = (...addresses: readonly string[]) =>
  Object.fromEntries(addresses.map((address) => [address, late]));

const unheard: readonly (readonly [string, Readonly<Record<string, Fault>>, readonly ZoneSpec[]])[] = [
  ['is silent', { '5.5.4.2': faults.drop }, zones],
  [
    'has no address',
    {},
    [
      {
        origin: 'shop.test',
        servers: { 'ns1.shop.test': '5.5.4.1', 'ns2.nowhere.test': [] },
        records: [PUBLISHED],
      },
    ],
  ],
  [
    'is where nobody is sent',
    {},
    [
      {
        origin: 'shop.test',
        servers: { 'ns1.shop.test': '5.5.4.1', 'ns2.shop.test': '10.0.0.1' },
        records: [PUBLISHED],
      },
    ],
  ],
];

describe('a record where one of two servers of the domain', () => {
  test.each(unheard)('%s counts when two resolvers have it, too', async (_, one, specs) => {
    for (const other of [{}, ...recursors.map((address) => lateAt(address))]) {
      const found = await verify({ zones: specs, faults: { ...one, ...other } });
      expect(found).toMatchObject({ is_valid: true, details: { via: 'authoritative' } });
      expect(found.servers).toHaveLength(2);
      expect((found.details['backing'] as readonly string[]).length).toBeGreaterThan(1);
      expect(found.took).toBeLessThanOrEqual(10_000);
    }
  });

  test.each(unheard)('%s does not count otherwise', async (_, one, specs) => {
    for (const address of recursors) {
      const others = recursors.filter((other) => other !== address);
      const found = await verify({ zones: specs, faults: { ...one, ...lateAt(...others) } });
      expect(found).toMatchObject({
        is_valid: false,
        code: 'ownership/timeout',
        hint: { kind: 'half-heard' },
        details: { reason: 'unconfirmed', via: 'authoritative' },
      });
      expect(found.hint?.text).toMatch(
        /^No usable answer came from ns2\.\S+, .*: only one has\. Some keep in mind for 240/,
      );
      expect(found.servers.slice(2).map(({ name }) => name)).toEqual(recursors);
      expect(found.retry_at! - Date.UTC(2026, 4, 1)).toBeGreaterThanOrEqual(240_000);
    }
  });

  test.each(unheard)('%s counts by itself where no resolver is asked', async (_, one, specs) => {
    const found = await verify({ zones: specs, faults: one, resolver: { discovery: 'iterative' } });
    expect(found).toMatchObject({ is_valid: true });
  });

  test.each(['refused', 'servfail', 'notAuthoritative'] as const)(
    'gives an answer that says nothing (%s): two resolvers must have the record',
    async (fault) => {
      const toUs: Fault = (asked, answer) =>
        asked.byRecursor === true ? answer : faults[fault](asked, answer);
      const both = { '5.5.4.2': toUs };
      const found = await verify({ zones, faults: both });
      expect(found).toMatchObject({ is_valid: true, servers: [{ outcome: 'match' }, { outcome: 'lame' }] });
      expect(found.details['backing']).toEqual(expect.arrayContaining(recursors.slice(1)));
      // The other server is the attacker's, who answers nobody but us.
      const onlyUs: Fault = (asked, answer) => (asked.byRecursor === true ? null : answer);
      const copies = { '5.5.4.1': { 'shop.test': [PUBLISHED] } };
      const alone = {
        ...{ zones: [shop()], copies, faults: { ...both, '5.5.4.1': onlyUs } },
        resolver: { dnssec: 'off' },
      } as const;
      expect(await verify(alone)).toMatchObject({
        ...{ is_valid: false, code: 'ownership/timeout' },
        details: { reason: 'unconfirmed' },
      });
    },
  );

  test('is silent for nine seconds counts in time', async () => {
    const two = {
      origin: 'shop.test',
      servers: { 'ns1.shop.test': '5.5.4.1', 'ns2.shop.test': ['5.5.4.2', '2a00::2', '5.5.4.3', '2a00::3'] },
      records: [PUBLISHED],
    };
    const dead = Object.fromEntries(two.servers['ns2.shop.test'].map((one) => [one, faults.drop]));
    const found = await verify({ zones: [two], faults: dead });
    expect(found).toMatchObject({ is_valid: true, took: 10_000 });
  });
});

test('a server to which an alias leads is one that must be heard, too', async () => {
  const proof: ZoneSpec = {
    origin: 'proof.test',
    servers: { 'ns1.proof.test': '5.5.6.1', 'ns2.proof.test': '5.5.6.2' },
    records: [`tok TXT ${VALUE}`],
  };
  const aliased = [shop('_scaidns-verify CNAME tok.proof.test.'), proof];
  const silent = { '5.5.6.2': faults.drop };
  expect(await verify({ zones: aliased, faults: silent })).toMatchObject({ is_valid: true });
  expect(
    await verify({ zones: aliased, faults: { ...silent, ...lateAt('1.1.1.1', '9.9.9.9') } }),
  ).toMatchObject({
    is_valid: false,
    details: { reason: 'unconfirmed' },
  });
});
