import { describe, expect, test } from 'vitest';
import { PUBLISHED, shop, verify } from '../helpers/verify.ts';
import { type Fault, faults } from '../helpers/world.ts';
import type { Rr } from '../helpers/zone-data.ts';

const servers = ['5.5.4.1', '5.5.4.2'] as const;
const both = (fault: Fault) => Object.fromEntries(servers.map((address) => [address, fault]));

const referring =
  (owner: string): Fault =>
  () => {
    const authority: readonly Rr[] = [{ owner, type: 'NS', data: 'ns9.shop.test.' }];
    return { rcode: 0, aa: false, answer: [], authority, additional: [] };
  };
const failing =
  (rcode: number): Fault =>
  (_asked, answer) => ({ ...answer, rcode, aa: false, answer: [], authority: [] });
const denyingFor =
  (owner: string): Fault =>
  (_asked, answer) => ({ ...answer, rcode: 3, answer: [], authority: [{ owner, type: 'SOA', data: 'ns' }] });

describe('R21 a server that cannot speak for the zone', () => {
  const kinds: readonly (readonly [string, Fault, string])[] = [
    ['REFUSED', faults.refused, 'REFUSED'],
    ['SERVFAIL', faults.servfail, 'SERVFAIL'],
    ['NOTAUTH', failing(9), 'NOTAUTH'],
    ['NOTIMP', failing(4), 'NOTIMP'],
    ['YXDOMAIN without a DNAME record', failing(6), 'YXDOMAIN'],
    ['an RCODE without a name', failing(12), 'RCODE12'],
    ['an answer without AA', faults.notAuthoritative, 'not authoritative'],
    ['a recursive resolver', (_asked, answer) => ({ ...answer, aa: false, ra: true }), 'not authoritative'],
    ['a referral up to the root', referring('.'), 'refers up to .'],
    ['a referral up to the zone above', referring('test.'), 'refers up to test.'],
    ['a referral to itself', referring('shop.test.'), 'refers to itself'],
    ['a referral aside', referring('other.test.'), 'refers aside to other.test.'],
    ['a referral below, but not on the way', referring('www.shop.test.'), 'refers aside to www.shop.test.'],
    ['an NXDOMAIN of the zone above', denyingFor('test.'), 'answers for test.'],
    ['an NXDOMAIN of the root', denyingFor('.'), 'answers for .'],
    [
      'an NXDOMAIN without an SOA record',
      (_asked, answer) => ({ ...answer, rcode: 3, answer: [], authority: [] }),
      'NXDOMAIN without an SOA record',
    ],
  ];

  test.each(kinds)('%s', async (_, fault, note) => {
    const found = await verify({
      zones: [shop(PUBLISHED)],
      faults: both(fault),
      resolver: { discovery: 'iterative' },
    });
    expect(found).toMatchObject({ is_valid: false, code: 'ownership/no-nameservers' });
    expect(found.servers.map((server) => [server.outcome, server.note])).toEqual([
      ['lame', note],
      ['lame', note],
    ]);
  });

  test('FORMERR without and with EDNS is a bad response', async () => {
    const found = await verify({
      zones: [shop(PUBLISHED)],
      faults: both(failing(1)),
      resolver: { discovery: 'iterative' },
    });
    expect(found).toMatchObject({ code: 'ownership/no-nameservers' });
    expect(found.servers.map(({ outcome }) => outcome)).toEqual(['bad-response', 'bad-response']);
  });

  test('NXDOMAIN with the record is a bad response', async () => {
    const denying: Fault = (_asked, answer) => ({ ...answer, rcode: 3 });
    const found = await verify({
      zones: [shop(PUBLISHED)],
      faults: both(denying),
      resolver: { discovery: 'iterative' },
    });
    expect(found).toMatchObject({ is_valid: false });
    expect(found.servers[0]).toMatchObject({ outcome: 'bad-response', note: 'records, and NXDOMAIN' });
  });

  test('the first address that can speak decides the host', async () => {
    const zone = {
      origin: 'shop.test',
      servers: { 'ns1.shop.test': ['5.5.4.1', '5.5.4.2'] },
      records: [PUBLISHED],
    };
    const found = await verify({ zones: [zone], faults: { '5.5.4.1': faults.refused } });
    expect(found).toMatchObject({ is_valid: true, servers: [{ address: '5.5.4.2', outcome: 'match' }] });
  });

  test('an empty answer with AA and nothing else says that there is no record', async () => {
    const bare: Fault = (_asked, answer) => ({ ...answer, answer: [], authority: [] });
    const found = await verify({ zones: [shop(PUBLISHED)], faults: both(bare) });
    expect(found).toMatchObject({ code: 'ownership/record-not-found' });
  });
});

describe('R22 a referral down', () => {
  test.each(['hybrid', 'iterative'] as const)('is followed over several zones: %s', async (discovery) => {
    const zones = [
      shop(),
      { origin: 'b.shop.test', servers: { 'ns.b.shop.test': '5.5.5.1' } },
      { origin: 'a.b.shop.test', servers: { 'ns.a.b.shop.test': '5.5.5.2' }, records: [PUBLISHED] },
    ];
    const found = await verify({ zones, domain: 'a.b.shop.test', resolver: { discovery } });
    expect(found.is_valid).toBe(true);
    expect(found.servers.map(({ outcome }) => outcome)).toEqual([
      'referral',
      'referral',
      'referral',
      'match',
    ]);
  });

  test('of one server does not outvote what the others say', async () => {
    const stolen = {
      origin: '_scaidns-verify.shop.test',
      servers: { 'ns.evil.test': '6.6.6.6' },
      records: [PUBLISHED.replace('_scaidns-verify', '@')],
    };
    const honest: Fault = ({ name, type }, answer) =>
      type === 'TXT' && name.startsWith('_scaidns')
        ? {
            ...answer,
            rcode: 3,
            aa: true,
            additional: [],
            authority: [{ owner: 'shop.test.', type: 'SOA', data: 'ns' }],
          }
        : answer;
    const found = await verify({ zones: [shop(), stolen], faults: { '5.5.4.2': honest } });
    expect(found).toMatchObject({
      is_valid: false,
      code: 'ownership/record-not-found',
      hint: { kind: 'partial' },
    });
    expect(found.details['disagree']).toEqual([
      { name: 'ns1.shop.test', outcome: 'match' },
      { name: 'ns2.shop.test', outcome: 'no-such-name' },
    ]);
  });
});
