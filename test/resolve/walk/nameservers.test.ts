import { describe, expect, test } from 'vitest';
import type { Challenge } from '../../../src/resolve/index.ts';
import { challengeOf, START, verify } from '../helpers/verify.ts';
import { type Fault, faults } from '../helpers/world.ts';
import type { ZoneSpec } from '../helpers/zone-data.ts';

const nameservers = ['ns2.platform.test', 'NS1.Platform.test.'];
const platform: ZoneSpec = {
  origin: 'platform.test',
  servers: { 'ns1.platform.test': '5.5.8.1', 'ns2.platform.test': '5.5.8.2' },
};
const shop = (...hosts: readonly string[]): ZoneSpec => ({
  origin: 'shop.test',
  servers: Object.fromEntries(hosts.map((host) => [host, `5.5.8.${host.charAt(2)}`])),
});
const set = shop('ns1.platform.test', 'ns2.platform.test');
const challengeOptions = { method: 'nameservers', nameservers } as const;
const deaf: Fault = ({ byRecursor }, answer) => (byRecursor === true ? answer : null);
const own = { ...challengeOptions, shared: false } as const;
const mismatch = "Nameservers don't match. Expected: ns1.platform.test ns2.platform.test";

describe.each(['hybrid', 'iterative'] as const)('R41 the name servers of a domain, %s', (discovery) => {
  const base = { challengeOptions: own, resolver: { discovery } };

  test('are those of the platform', async () => {
    const found = await verify({ ...base, zones: [platform, set] });
    expect(found).toMatchObject({
      is_valid: true,
      details: { found: ['ns1.platform.test', 'ns2.platform.test'] },
    });
    expect(found.servers.map(({ name, outcome }) => [name, outcome])).toEqual(
      expect.arrayContaining([
        ['a.nic.test', 'match'],
        ['b.nic.test', 'match'],
      ]),
    );
    expect(found.world.asked.join()).not.toContain('5.5.8.1 shop.test');
  });

  test('are compared without regard to case and order', async () => {
    const shouting: Fault = (_asked, answer) => ({
      ...answer,
      authority: answer.authority
        .map((rr) => (rr.type === 'NS' ? { ...rr, data: (rr.data as string).toUpperCase() } : rr))
        .reverse(),
    });
    const found = await verify({ ...base, zones: [platform, set], faults: { '5.5.3.1': shouting } });
    expect(found).toMatchObject({ is_valid: true });
  });

  test.each([
    ['one of them is missing', shop('ns1.platform.test')],
    ['there is one more', shop('ns1.platform.test', 'ns2.platform.test', 'ns9.other.test')],
    ['another stands in for one', shop('ns1.platform.test', 'ns9.other.test')],
  ])('are not the platform’s: %s', async (_, zone) => {
    const found = await verify({ ...base, zones: [platform, zone] });
    expect(found).toMatchObject({
      code: 'ownership/nameservers-mismatch',
      message: mismatch,
      status: 'failed',
    });
    expect(found.details['expected']).toEqual(['ns1.platform.test', 'ns2.platform.test']);
  });

  test('are those that the zone above names, whatever the zone itself says', async () => {
    const zone: ZoneSpec = {
      ...shop('ns9.other.test'),
      delegatedTo: { 'ns1.platform.test': '5.5.8.1', 'ns2.platform.test': '5.5.8.2' },
    };
    expect(await verify({ ...base, zones: [platform, zone] })).toMatchObject({ is_valid: true });
  });

  test('are none where the domain is part of another zone', async () => {
    const found = await verify({ ...base, zones: [platform, set], domain: 'dev.shop.test' });
    expect(found).toMatchObject({ code: 'ownership/nameservers-mismatch', details: { found: [] } });
  });

  test('are asked of the zone right above a domain further down', async () => {
    const dev = { ...set, origin: 'dev.shop.test' };
    const zones = [platform, shop('ns9.other.test'), dev];
    expect(await verify({ ...base, zones, domain: 'dev.shop.test' })).toMatchObject({ is_valid: true });
  });

  test.each([
    ['are the platform’s', { 'ns1.platform.test': '5.5.8.1', 'ns2.platform.test': '5.5.8.2' }],
    ['are others', { 'ns1.other.test': '5.5.8.3', 'ns2.other.test': '5.5.8.4' }],
  ])('prove nothing by the word of a zone at the servers of the zone above, which %s', async (_, servers) => {
    const set = { 'ns1.platform.test': '5.5.8.1', 'ns2.platform.test': '5.5.8.2' };
    const dev: ZoneSpec = { origin: 'dev.shop.test', servers: set, delegatedTo: {} };
    const found = await verify({
      ...base,
      zones: [platform, { origin: 'shop.test', servers }, dev],
      hosts: { 'dev.shop.test': Object.values(servers) },
      domain: 'dev.shop.test',
    });
    expect(found).toMatchObject({
      is_valid: false,
      code: 'ownership/nameservers-mismatch',
      details: { reason: 'self-hosted' },
    });
  });

  test('prove nothing by the word of a zone at the servers of the suffix of a company', async () => {
    const servers = { 'ns1.hoster.io': '5.5.8.8', 'ns2.hoster.io': '5.5.8.9' };
    const zones: readonly ZoneSpec[] = [
      platform,
      { origin: 'io', servers: { 'a.nic.io': '5.5.7.1', 'b.nic.io': '5.5.7.2' } },
      { origin: 'hoster.io', servers },
      { origin: 'github.io', servers },
    ];
    const domain = 'bob.github.io';
    const bob: ZoneSpec = { ...set, origin: domain };
    const strange: ZoneSpec = { ...bob, delegatedTo: {} };
    const hosts = { [domain]: Object.values(servers) };
    const found = await verify({ ...base, zones: [...zones, strange], hosts, domain });
    expect(found).toMatchObject({ is_valid: false, details: { reason: 'self-hosted' } });
    // A delegation in the zone of the suffix is the word of the company.
    expect(await verify({ ...base, zones: [...zones, bob], domain })).toMatchObject({ is_valid: true });
  });

  test('are unknown when the domain does not exist', async () => {
    expect(await verify({ ...base, zones: [platform] })).toMatchObject({
      code: 'ownership/domain-not-found',
      message: 'Domain shop.test does not exist in DNS',
    });
  });

  test('are not believed on the word of one server', async () => {
    const found = await verify({ ...base, zones: [platform, set], faults: { '5.5.3.1': faults.drop } });
    expect(found).toMatchObject({
      is_valid: false,
      code: 'ownership/timeout',
      details: { reason: 'unconfirmed' },
    });
  });

  test('are not believed when two servers disagree', async () => {
    const late: Fault = ({ name, byRecursor }, answer) =>
      name === 'shop.test.' && byRecursor !== true
        ? { ...answer, authority: [{ owner: 'shop.test.', type: 'NS', data: 'ns9.other.test.' }] }
        : answer;
    const found = await verify({ ...base, zones: [platform, set], faults: { '5.5.3.1': late } });
    expect(found).toMatchObject({
      code: 'ownership/nameservers-mismatch',
      hint: {
        kind: 'servers-above',
        text: 'The servers of test say different things. They do so for some minutes after a change: check again later, and if they still do, tell whoever runs test.',
      },
    });
  });

  test('are unknown when nobody answers', async () => {
    const silent = { '5.5.3.1': deaf, '5.5.3.2': deaf };
    const found = await verify({ ...base, zones: [platform, set], faults: silent });
    expect(found).toMatchObject({ code: 'ownership/timeout' });
  });
});

describe('R41 name servers that other accounts have, too', () => {
  const base = { zones: [platform, set], challengeOptions };

  test.each([
    ['without any change', {}, undefined],
    ['with a change before the challenge was made', { changedSince: START - 1 }, undefined],
    ['with a change since', { changedSince: START }, '2026-05-01T00:00:00.000Z'],
  ])('prove nothing %s', async (_, options, changedAt) => {
    const found = await verify({ ...base, options });
    expect(found).toMatchObject({
      is_valid: false,
      code: 'ownership/nameservers-mismatch',
      details: { reason: 'shared' },
      retry_at: null,
    });
    expect(found.details['changedAt']).toBe(changedAt);
  });

  test('prove the claim when they are this challenge’s alone', async () => {
    const found = await verify({ ...base, challengeOptions: { ...challengeOptions, shared: false } });
    expect(found).toMatchObject({ is_valid: true });
  });

  test('are not taken to have been others on the word of one server', async () => {
    let kept: Challenge = challengeOf('shop.test', challengeOptions);
    const store = {
      compareAndSet(_expected: Challenge, next: Challenge) {
        kept = next;
        return null;
      },
    };
    const late: Fault = ({ name, byRecursor }, answer) =>
      name === 'shop.test.' && byRecursor !== true
        ? { ...answer, authority: [{ owner: 'shop.test.', type: 'NS', data: 'ns9.other.test.' }] }
        : answer;
    const found = await verify({
      ...base,
      challenge: kept,
      faults: { '5.5.3.1': late },
      resolver: { store },
    });
    expect(found).toMatchObject({ code: 'ownership/nameservers-mismatch', status: 'failed' });
    expect(kept.differedAt).toBeNull();
  });

  test('are not taken to have been others on the word of a zone at their own servers', async () => {
    let kept: Challenge = challengeOf('dev.shop.test', challengeOptions);
    const store = {
      compareAndSet(_expected: Challenge, next: Challenge) {
        kept = next;
        return null;
      },
    };
    const dev: ZoneSpec = {
      origin: 'dev.shop.test',
      servers: { 'ns9.other.test': '5.5.8.9' },
      delegatedTo: {},
    };
    const found = await verify({
      zones: [platform, set, dev],
      hosts: { 'dev.shop.test': ['5.5.8.1', '5.5.8.2'] },
      challenge: kept,
      resolver: { store },
    });
    expect(found).toMatchObject({ details: { found: ['ns9.other.test'] } });
    expect(kept.differedAt).toBeNull();
  });

  test('prove nothing when it was not kept whether they are', async () => {
    const { shared, ...rest } = challengeOf('shop.test', challengeOptions);
    expect(shared).toBe(true);
    const found = await verify({ ...base, challenge: rest as Challenge });
    expect(found).toMatchObject({ is_valid: false, details: { reason: 'shared' } });
  });

  test('prove nothing when an earlier check saw others: whoever waits for that is not who moves', async () => {
    let kept: Challenge = challengeOf('shop.test', challengeOptions);
    const store = {
      compareAndSet(_expected: Challenge, next: Challenge) {
        kept = next;
        return null;
      },
    };
    const before = await verify({
      zones: [platform, shop('ns9.other.test')],
      challenge: kept,
      resolver: { store },
    });
    expect(before).toMatchObject({ code: 'ownership/nameservers-mismatch', status: 'failed' });
    expect(kept.differedAt).toBe(START + 1000);
    const after = await verify({ zones: [platform, set], challenge: kept, resolver: { store } });
    expect(after).toMatchObject({
      is_valid: false,
      status: 'failed',
      details: { reason: 'shared', changedAt: '2026-05-01T00:00:01.000Z' },
    });
  });
});
