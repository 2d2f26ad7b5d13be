import { describe, expect, test } from 'vitest';
import { PUBLISHED, shop, VALUE, verify } from '../helpers/verify.ts';
import type { Fault } from '../helpers/world.ts';

const modes = ['hybrid', 'iterative'] as const;

describe('a record that all servers have proves the claim', () => {
  test.each(['hybrid', 'iterative', 'recursive'] as const)('%s', async (discovery) => {
    const found = await verify({ zones: [shop(PUBLISHED)], resolver: { discovery } });
    expect(found).toMatchObject({ is_valid: true, code: null, status: 'validated', retry_at: null });
    expect(found.queries).toBeLessThanOrEqual(20);
    expect(found.queries).toBe(found.world.asked.length);
  });

  test('hybrid: servers in other zones cost no more than 21 packets', async () => {
    const away = {
      origin: 'shop.test',
      servers: { 'ns1.away.test': '5.5.4.1', 'ns2.away.test': '5.5.4.2' },
      records: [PUBLISHED],
    };
    const found = await verify({
      zones: [away, { origin: 'away.test', servers: { 'ns.away.test': '5.5.6.1' } }],
    });
    expect(found.is_valid).toBe(true);
    expect(found.queries).toBeLessThanOrEqual(21);
  });

  test('recursive: no authoritative server is asked', async () => {
    const { world } = await verify({ zones: [shop(PUBLISHED)], resolver: { discovery: 'recursive' } });
    expect(world.asked.map((line) => line.split(' ')[0]).sort()).toEqual([
      '1.1.1.1',
      '1.1.1.1',
      '8.8.8.8',
      '8.8.8.8',
      '9.9.9.9',
    ]);
  });

  test('iterative: no recursive resolver is asked, and servers are told no more labels than they must know', async () => {
    const { world, details } = await verify({
      zones: [shop(PUBLISHED)],
      resolver: { discovery: 'iterative' },
    });
    expect(world.asked.filter((line) => line.startsWith('198.'))).toEqual(['198.41.0.4 test. NS']);
    expect(world.asked.filter((line) => /^(?:1\.1|8\.8|9\.9)\./.test(line))).toEqual([]);
    expect(details['dnssec']).toBe('unchecked');
  });
});

describe.each(modes)('R14 the zone cut, %s', (discovery) => {
  const resolver = { discovery };

  test('at the name of the challenge', async () => {
    const cut = {
      origin: '_scaidns-verify.shop.test',
      servers: { 'ns.proof.shop.test': '5.5.5.1' },
      records: [`@ TXT ${VALUE}`],
    };
    const found = await verify({ zones: [shop(), cut], resolver });
    expect(found).toMatchObject({ is_valid: true });
    expect(found.servers.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['ns1.shop.test', 'referral'],
      ['ns2.shop.test', 'referral'],
      ['ns.proof.shop.test', 'match'],
    ]);
  });

  test('above the claimed domain', async () => {
    const domain = 'dev.shop.test';
    const found = await verify({ zones: [shop(`_scaidns-verify.dev TXT ${VALUE}`)], domain, resolver });
    expect(found).toMatchObject({ is_valid: true, publish: { host: '_scaidns-verify.dev' } });
  });

  test('below the registered domain', async () => {
    const dev = { origin: 'dev.shop.test', servers: { 'ns.dev.shop.test': '5.5.5.1' }, records: [PUBLISHED] };
    const found = await verify({ zones: [shop(), dev], domain: 'dev.shop.test', resolver });
    expect(found).toMatchObject({ is_valid: true });
  });

  test('of a domain that is an alias and has no zone', async () => {
    const zones = [{ origin: 'www.test', servers: { 'ns.www.test': '5.5.5.9' } }, shop()];
    const faultsOfTop = Object.fromEntries(['5.5.3.1', '5.5.3.2'].map((address) => [address, aliasOfShop]));
    const found = await verify({ zones, faults: faultsOfTop, domain: 'alias.test', resolver });
    expect(found).toMatchObject({ code: 'ownership/record-not-found' });
  });
});

const aliasOfShop: Fault = ({ name, type }, answer) =>
  name === 'alias.test.' && type === 'NS'
    ? { ...answer, rcode: 0, answer: [{ owner: name, type: 'CNAME', data: 'shop.test.' }], authority: [] }
    : answer;

describe('R15 the servers that the zone above names and those of the zone itself', () => {
  const zone = {
    ...shop(PUBLISHED),
    delegatedTo: { 'ns1.shop.test': '5.5.4.1', 'ns3.shop.test': '5.5.4.3' },
  };

  test.each(modes)('may differ, and the former are asked: %s', async (discovery) => {
    const found = await verify({ zones: [zone], resolver: { discovery } });
    expect(found.is_valid).toBe(true);
    expect(found.servers.map(({ name }) => name)).toEqual(['ns1.shop.test', 'ns3.shop.test']);
    expect(found.details['delegation']).toEqual({
      zone: 'shop.test',
      parent: ['ns1.shop.test', 'ns3.shop.test'],
      child: ['ns1.shop.test', 'ns2.shop.test'],
      from: 'parent',
      domains: ['shop.test'],
    });
  });

  test('the zone above does not answer: recursive resolvers name the servers', async () => {
    const found = await verify({ zones: [shop(PUBLISHED)], faults: { '5.5.3.1': deaf, '5.5.3.2': deaf } });
    expect(found).toMatchObject({ is_valid: true, details: { delegation: { from: 'recursors' } } });
    // The SOA record says where the zone begins, so that no name server is looked for at each label.
    expect(found.world.asked.join()).not.toContain('_scaidns-verify.shop.test. NS');
  });
});

/** Hears recursive resolvers, but not us. */
const deaf: Fault = ({ byRecursor }, answer) => (byRecursor === true ? answer : null);

describe('R16 what lies outside of what a server may say', () => {
  const evil = '6.6.6.6';
  const victim = {
    origin: 'victim.test',
    servers: { 'ns.victim.test': '5.5.7.1' },
    records: [],
  };
  test.each(modes)('glue of other zones is looked up anew: %s', async (discovery) => {
    const withEvilGlue: Fault = ({ type }, answer) =>
      type !== 'TXT'
        ? answer
        : {
            rcode: 0,
            aa: false,
            answer: [],
            authority: [{ owner: '_scaidns-verify.shop.test.', type: 'NS', data: 'ns.victim.test.' }],
            additional: [{ owner: 'ns.victim.test.', type: 'A', data: evil }],
          };
    const found = await verify({
      zones: [shop(), victim],
      faults: { '5.5.4.1': withEvilGlue, '5.5.4.2': withEvilGlue },
      resolver: { discovery },
    });
    expect(found.is_valid).toBe(false);
    expect(found.world.asked.filter((line) => line.startsWith(evil))).toEqual([]);
    expect(found.world.asked).toContain('5.5.7.1 _scaidns-verify.shop.test. TXT');
  });

  test('glue of a host that no record names is left alone', async () => {
    const withStray: Fault = (_asked, answer) => ({
      ...answer,
      additional: [...answer.additional, { owner: 'stray.test.', type: 'A', data: evil }],
    });
    const found = await verify({
      zones: [shop(PUBLISHED)],
      faults: { '5.5.3.1': withStray, '5.5.3.2': withStray },
    });
    expect(found.is_valid).toBe(true);
    expect(found.world.asked.join()).not.toContain(evil);
  });

  test.each([
    ['another name', 'other.shop.test.'],
    ['a name in another zone', '_scaidns-verify.other.test.'],
  ])('a record of %s is no record of the name', async (_, owner) => {
    const withExtra: Fault = ({ type }, answer) =>
      type === 'TXT' ? { ...answer, answer: [{ owner, type: 'TXT', data: [VALUE] }] } : answer;
    const found = await verify({ zones: [shop()], faults: { '5.5.4.1': withExtra, '5.5.4.2': withExtra } });
    expect(found).toMatchObject({ is_valid: false, code: 'ownership/record-not-found' });
  });

  test('what an alias leads to in another zone is asked of the servers there', async () => {
    const withForeign: Fault = ({ name, type }, answer) =>
      type !== 'TXT'
        ? answer
        : {
            ...answer,
            answer: [
              { owner: name, type: 'CNAME', data: 'proof.victim.test.' },
              { owner: 'proof.victim.test.', type: 'TXT', data: [VALUE] },
            ],
          };
    const found = await verify({
      zones: [shop(), victim],
      faults: { '5.5.4.1': withForeign, '5.5.4.2': withForeign },
    });
    expect(found).toMatchObject({ is_valid: false, code: 'ownership/record-not-found' });
    expect(found.world.asked).toContain('5.5.7.1 proof.victim.test. TXT');
  });
});

describe.each(modes)('R17 a host without an address, %s', (discovery) => {
  const resolver = { discovery };
  const nowhere = (servers: Readonly<Record<string, string | readonly string[]>>) => ({
    origin: 'shop.test',
    servers,
    records: [PUBLISHED],
  });

  test('is no server that can be used', async () => {
    const found = await verify({
      zones: [nowhere({ 'ns1.shop.test': '5.5.4.1', 'ns.nowhere.test': [] })],
      resolver,
    });
    expect(found.is_valid).toBe(true);
    expect(found.servers.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['ns.nowhere.test', 'no-address'],
      ['ns1.shop.test', 'match'],
    ]);
  });

  test('as the only one leaves nobody to ask', async () => {
    const found = await verify({ zones: [nowhere({ 'ns.nowhere.test': [] })], resolver });
    expect(found).toMatchObject({
      code: 'ownership/no-nameservers',
      message: 'No nameservers available for query',
    });
  });
});

describe.each(modes)('R18 a host whose name is an alias, %s', (discovery) => {
  const away = (...records: readonly string[]) => ({
    origin: 'away.test',
    servers: { 'ns.away.test': '5.5.6.1' },
    records,
  });
  const zone = { origin: 'shop.test', servers: { 'ns1.away.test': [] }, records: [PUBLISHED] };

  test('is found over one step', async () => {
    const found = await verify({
      zones: [zone, away('ns1 CNAME real', 'real A 5.5.4.9')],
      resolver: { discovery },
      hosts: { 'shop.test': ['5.5.4.9'] },
    });
    expect(found.is_valid).toBe(true);
    expect(found.servers[0]).toMatchObject({
      name: 'ns1.away.test',
      address: '5.5.4.9',
      note: 'its name is an alias',
    });
  });

  test('is not found over two', async () => {
    const served = away('ns1 CNAME second', 'second CNAME real', 'real A 5.5.4.9');
    const found = await verify({
      zones: [zone, served],
      resolver: { discovery },
      hosts: { 'shop.test': ['5.5.4.9'] },
    });
    expect(found.servers[0]).toMatchObject({ outcome: 'no-address' });
  });
});
