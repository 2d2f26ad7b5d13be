import { describe, expect, test } from 'vitest';
import { createResolver } from '../../../src/resolve/index.ts';
import { PUBLISHED, shop, VALUE, verify } from '../helpers/verify.ts';
import { type Fault, faults } from '../helpers/world.ts';
import type { ZoneSpec } from '../helpers/zone-data.ts';

const deaf: Fault = ({ byRecursor }, answer) => (byRecursor === true ? answer : null);
const refused = { is_valid: false, code: 'ownership/no-nameservers', details: { reason: 'self-hosted' } };

describe('R42 a record at the platform’s own name servers', () => {
  const base = { zones: [shop(PUBLISHED)] };

  test.each([
    ['by name', ['NS1.shop.test', 'ns2.shop.test.']],
    ['by address', ['5.5.4.1', '5.5.4.2']],
    ['by address in the form of IPv6', ['::ffff:5.5.4.1', '::ffff:505:402']],
    ['by address in the form of NAT64', ['64:ff9b::5.5.4.1', '64:ff9b::505:402']],
    ['by either', ['ns1.shop.test', '5.5.4.2']],
  ])('proves nothing, known %s', async (_, platformNameservers) => {
    expect(await verify({ ...base, resolver: { platformNameservers } })).toMatchObject(refused);
  });

  test('proves the claim when the platform has addresses of another prefix that end alike', async () => {
    const platformNameservers = ['64:ff9b:1::5.5.4.1', '64:ff9b::1:505:402'];
    expect(await verify({ ...base, resolver: { platformNameservers } })).toMatchObject({ is_valid: true });
  });

  test('proves the claim when another server has it, too', async () => {
    expect(await verify({ ...base, resolver: { platformNameservers: ['ns1.shop.test'] } })).toMatchObject({
      is_valid: true,
    });
  });

  test('proves nothing when the other server does not answer', async () => {
    const found = await verify({
      ...base,
      faults: { '5.5.4.2': faults.drop },
      resolver: { platformNameservers: ['ns1.shop.test'] },
    });
    expect(found).toMatchObject({ is_valid: false, details: { reason: 'self-hosted' } });
  });

  test('proves the claim of the account that has the zone there', async () => {
    const found = await verify({
      ...base,
      options: { ownsZone: true },
      resolver: { platformNameservers: ['5.5.4.1', '5.5.4.2'] },
    });
    expect(found).toMatchObject({ is_valid: true });
  });

  test('proves nothing by way of an alias', async () => {
    const zones = [
      shop('_scaidns-verify CNAME tok.platform.test.'),
      {
        origin: 'platform.test',
        servers: { 'ns.platform.test': '5.5.8.1' },
        records: [PUBLISHED.replace('_scaidns-verify', 'tok')],
      },
    ];
    expect(await verify({ zones, resolver: { platformNameservers: ['ns.platform.test'] } })).toMatchObject(
      refused,
    );
  });

  test.each([
    ['by name', ['ns1.shop.test', 'ns2.shop.test']],
    ['by address', ['5.5.4.1', '5.5.4.2']],
  ])('is not proven through recursive resolvers either, known %s', async (_, platformNameservers) => {
    const found = await verify({
      ...base,
      faults: { '5.5.4.1': deaf, '5.5.4.2': deaf },
      resolver: { platformNameservers },
    });
    expect(found).toMatchObject({ is_valid: false, details: { via: 'recursive', reason: 'self-hosted' } });
  });

  test('may be seen through recursive resolvers by the account that has the zone there, and nobody else', async () => {
    const unheard = {
      ...base,
      faults: { '5.5.4.1': deaf, '5.5.4.2': deaf },
      resolver: { platformNameservers: ['ns1.shop.test'] },
    };
    expect(await verify({ ...unheard, options: { ownsZone: true } })).toMatchObject({
      is_valid: true,
      details: { via: 'recursive' },
    });
    expect(await verify(unheard)).toMatchObject({
      is_valid: false,
      details: { via: 'recursive', reason: 'self-hosted' },
    });
  });

  test('are not told from others by recursive resolvers alone', () => {
    const options = { discovery: 'recursive', platformNameservers: ['5.5.4.1'] } as const;
    expect(() => createResolver(options)).toThrow(TypeError);
    expect(() => createResolver(options)).toThrow(/platformNameservers/);
    expect(() => createResolver({ ...options, platformNameservers: [] })).not.toThrow();
  });
});

describe('R42 a zone that a stranger has at the platform, to which the domain still leads', () => {
  /** The zone above names the platform, whose zone names servers of the stranger. */
  const dangling: ZoneSpec = {
    origin: 'shop.test',
    servers: { 'ns1.stranger.test': '6.6.6.1', 'ns2.stranger.test': '6.6.6.2' },
    delegatedTo: { 'ns1.platform.test': '5.5.8.1', 'ns2.platform.test': '5.5.8.2' },
    records: [PUBLISHED],
  };
  const zones: readonly ZoneSpec[] = [
    dangling,
    { origin: 'stranger.test', servers: { 'ns1.stranger.test': '6.6.6.1' } },
    { origin: 'platform.test', servers: { 'ns1.platform.test': '5.5.8.1', 'ns2.platform.test': '5.5.8.2' } },
  ];
  const hosts = { 'shop.test': ['5.5.8.1', '5.5.8.2'] };
  const own = { platformNameservers: ['ns1.platform.test', 'ns2.platform.test'] };
  const atPlatform = { '5.5.8.1': deaf, '5.5.8.2': deaf };
  const above = { '5.5.3.1': deaf, '5.5.3.2': deaf };

  test.each([
    ['', {}],
    [' and is not heard', atPlatform],
    [', the zone above not being heard', above],
    [', neither being heard', { ...above, ...atPlatform }],
  ])('proves nothing%s', async (_, faults) => {
    for (const discovery of ['hybrid', 'iterative'] as const) {
      const found = await verify({ zones, hosts, faults, resolver: { ...own, discovery } });
      expect(found.is_valid, discovery).toBe(false);
    }
  });

  test('proves nothing below the suffix of a company, which leads there itself', async () => {
    const company: ZoneSpec = {
      origin: 'github.io',
      servers: { 'ns1.stranger.test': '6.6.6.1', 'ns2.stranger.test': '6.6.6.2' },
      delegatedTo: dangling.delegatedTo!,
    };
    const below: readonly ZoneSpec[] = [
      { origin: 'io', servers: { 'a.nic.io': '5.5.3.4', 'b.nic.io': '5.5.3.5' } },
      company,
      { ...dangling, origin: 'shop.github.io', delegatedTo: dangling.servers },
      ...zones.slice(1),
    ];
    const there = { 'github.io': ['5.5.8.1', '5.5.8.2'] };
    for (const discovery of ['hybrid', 'iterative'] as const) {
      const found = await verify({
        zones: below,
        domain: 'shop.github.io',
        hosts: there,
        resolver: { ...own, discovery },
      });
      expect(found, discovery).toMatchObject({ is_valid: false, details: { reason: 'self-hosted' } });
    }
  });
});

describe('R42 the platform’s own name servers that point elsewhere', () => {
  const servers = { 'ns.proof.test': '5.5.6.1' };
  const proof: ZoneSpec = {
    origin: 'proof.test',
    servers,
    records: [`tok TXT ${VALUE}`],
  };
  const handed: ZoneSpec = {
    origin: '_scaidns-verify.shop.test',
    servers,
    records: [`@ TXT ${VALUE}`],
  };
  const pointing: readonly (readonly [string, readonly ZoneSpec[]])[] = [
    ['by an alias', [shop('_scaidns-verify CNAME tok.proof.test.'), proof]],
    ['by a delegation', [shop(), proof, handed]],
  ];
  const own = { platformNameservers: ['ns1.shop.test', 'ns2.shop.test'] };

  test.each(pointing)('%s, prove nothing', async (_, zones) => {
    expect(await verify({ zones, resolver: own })).toMatchObject(refused);
  });

  test.each(pointing)('%s, prove nothing through recursive resolvers either', async (_, zones) => {
    const silent = { '5.5.4.1': deaf, '5.5.4.2': deaf, '5.5.6.1': deaf };
    const found = await verify({ zones, faults: silent, resolver: own });
    expect(found).toMatchObject({ is_valid: false, details: { via: 'recursive', reason: 'self-hosted' } });
  });

  test('are pointed to: that proves nothing through recursive resolvers either', async () => {
    const found = await verify({
      zones: [shop('_scaidns-verify CNAME tok.proof.test.'), proof],
      faults: { '5.5.4.1': deaf, '5.5.4.2': deaf, '5.5.6.1': deaf },
      resolver: { platformNameservers: ['ns.proof.test'] },
    });
    expect(found).toMatchObject({ is_valid: false, details: { via: 'recursive', reason: 'self-hosted' } });
  });

  test.each(pointing)('%s, prove the claim when another server does, too', async (_, zones) => {
    const resolver = { platformNameservers: ['ns1.shop.test'] };
    expect(await verify({ zones, resolver })).toMatchObject({
      is_valid: true,
    });
  });
});
