import { describe, expect, test } from 'vitest';
import { renderVerification } from '../../../src/http/render-verification.ts';
import type { Challenge } from '../../../src/resolve/index.ts';
import { PUBLISHED, START, shop, verify } from '../helpers/verify.ts';
import { type Fault, faults } from '../helpers/world.ts';

const recursors = ['1.1.1.1', '8.8.8.8', '9.9.9.9'];
const all = (fault: Fault) => Object.fromEntries(recursors.map((address) => [address, fault]));
const noRecursion: Fault = (_asked, answer) => ({ ...answer, ra: false, answer: [] });

const kinds = [
  ['cannot be reached', all(faults.drop), 'upstream/unreachable', 'timeout'],
  ['refuse', all(faults.refused), 'upstream/unavailable', 'lame'],
  ['do not recurse', all(noRecursion), 'upstream/unavailable', 'lame'],
  [
    'refuse as far as they can be reached',
    { ...all(faults.drop), '9.9.9.9': faults.refused },
    'upstream/unavailable',
    'timeout',
  ],
] as const;

describe.each(kinds)('our own resolvers %s', (_, faultsOf, code, outcome) => {
  test.each(['hybrid', 'recursive'] as const)(
    'which is no failure of the claimant, %s',
    async (discovery) => {
      const found = await verify({ zones: [shop(PUBLISHED)], faults: faultsOf, resolver: { discovery } });
      expect(found).toMatchObject({
        ...{ is_valid: false, code, status: 'pending' },
        hint: { kind: 'resolvers' },
        servers: [{ name: '1.1.1.1', outcome }, { name: '8.8.8.8' }, { name: '9.9.9.9' }],
      });
      expect(found.hint?.text).toContain('1.1.1.1, 8.8.8.8, 9.9.9.9');
      expect(found.took).toBeLessThanOrEqual(10_000);
      expect(found.retry_at).toBeGreaterThan(START);
    },
  );

  test('which is no failure of the claimant where name servers are compared', async () => {
    const challengeOptions = { method: 'nameservers', nameservers: ['ns1.shop.test'] } as const;
    const found = await verify({ zones: [shop()], faults: faultsOf, challengeOptions });
    expect(found).toMatchObject({ code, status: 'pending', hint: { kind: 'resolvers' } });
    expect(found.servers.map(({ name }) => name)).toEqual(recursors);
  });

  test('where they are asked about signatures alone', async () => {
    const found = await verify({
      zones: [shop(PUBLISHED)],
      faults: faultsOf,
      resolver: { resolvers: ['1.1.1.1'] },
    });
    expect(found.code).toMatch(/^upstream\//);
    expect(found.servers.map(({ name }) => name)).toEqual(['ns1.shop.test', 'ns2.shop.test', '1.1.1.1']);
  });

  test('which does not matter where the servers of the domain lack the record', async () => {
    const found = await verify({
      zones: [shop()],
      faults: faultsOf,
      resolver: { resolvers: ['1.1.1.1'] },
    });
    expect(found).toMatchObject({ code: 'ownership/record-not-found', status: 'failed' });
  });
});

test.each(recursors)('one that answers, at %s, makes it a failure of the check', async (address) => {
  const { [address]: _, ...dead } = all(faults.drop);
  const found = await verify({ zones: [shop(PUBLISHED)], faults: dead });
  expect(found).toMatchObject({ code: 'ownership/timeout', status: 'failed' });
});

test.each([
  [all(faults.drop), 502, 'Upstream unreachable', '10'],
  [all(faults.refused), 503, 'Service unavailable', '60'],
] as const)(
  'whoever asks over HTTP is told that it is our error: %#',
  async (faultsOf, status, detail, wait) => {
    const response = renderVerification(await verify({ zones: [shop(PUBLISHED)], faults: faultsOf }), 'v1');
    expect([response.status, await response.json(), response.headers.get('Retry-After')]).toEqual([
      status,
      { detail },
      wait,
    ]);
  },
);

test('no attempt of the claimant is used up', async () => {
  const kept: Challenge[] = [];
  const store = {
    compareAndSet(_: Challenge, next: Challenge) {
      kept.push(next);
      return null;
    },
  };
  await verify({ zones: [shop(PUBLISHED)], faults: all(faults.drop), resolver: { store } });
  expect(kept.map(({ status, attempts }) => [status, attempts])).toEqual([
    ['verifying', 1],
    ['pending', 0],
  ]);
});
