import { describe, expect, test } from 'vitest';
import { type Challenge, nameserversFor } from '../../../src/resolve/index.ts';
import { challengeOf, START, verify } from '../helpers/verify.ts';
import type { ZoneSpec } from '../helpers/zone-data.ts';

const below = 'ns.platform.test';

describe('the name servers of an account', () => {
  test('are nobody’s whose account is no text that can be kept', () => {
    for (const account of ['', 'a\ud800', '\udc00b'])
      expect(() => nameserversFor(account, { below: 'ns.platform.test' })).toThrow(TypeError);
  });

  test('are always the same, and nobody else’s', () => {
    expect(nameserversFor('alice', { below })).toEqual(nameserversFor('alice', { below }));
    const accounts = Array.from({ length: 1000 }, (_, at) => `account ${at}`);
    const sets = accounts.map((account) => nameserversFor(account, { below, count: 3 }));
    expect(new Set(sets.flat()).size).toBe(3000);
    for (const name of sets.flat()) expect(name).toMatch(/^ns[123]-[0-9a-f]{40}\.ns\.platform\.test$/);
  });

  test.each([
    ['', { below }],
    [7, { below }],
    ['alice', { below: 'a..b' }],
    ['alice', { below: '' }],
    ['alice', { below, count: 0 }],
    ['alice', { below, count: 14 }],
    ['alice', { below, count: 1.5 }],
    ['alice', { below: `${'a'.repeat(63)}.`.repeat(4) }],
  ])('of %j by %j are a mistake of the program', (account, options) =>
    expect(() => nameserversFor(account as string, options)).toThrow(TypeError),
  );
});

describe('R41 squatting: Mallory claims a domain that Alice moves to the platform afterwards', () => {
  const platformZone: ZoneSpec = {
    origin: 'platform.test',
    servers: { 'ns1.platform.test': '5.5.8.1', 'ns2.platform.test': '5.5.8.2' },
  };
  const handedTo = (names: readonly string[]): ZoneSpec => ({
    origin: 'shop.test',
    servers: Object.fromEntries(names.map((name, at) => [name, `5.5.8.${at + 1}`])),
  });
  const elsewhere = handedTo(['ns1.other.test', 'ns2.other.test']);

  const shared = ['ns1.platform.test', 'ns2.platform.test'];
  const claimOf = (account: string, nameservers: readonly string[], options = {}) =>
    challengeOf('shop.test', { account, method: 'nameservers', nameservers, token: undefined, ...options });

  /** Checks again and again, with a store that remembers, while the domain is handed to others. */
  async function follow(challenge: Challenge, sets: readonly ZoneSpec[], discovery: 'hybrid' | 'iterative') {
    let kept = challenge;
    const store = {
      compareAndSet(_: Challenge, next: Challenge) {
        kept = next;
        return null;
      },
    };
    const found = [];
    for (const set of sets)
      found.push(
        await verify({
          ...{ zones: [platformZone, set], challenge: kept, options: { changedSince: START + 1 } },
          resolver: { discovery, store },
        }),
      );
    return found;
  }

  test.each(['hybrid', 'iterative'] as const)(
    '%s: a set that all have proves nobody’s claim',
    async (discovery) => {
      for (const account of ['mallory', 'alice']) {
        const moves = [elsewhere, elsewhere, handedTo(shared), handedTo(shared)];
        const found = await follow(claimOf(account, shared), moves, discovery);
        expect(found.map(({ is_valid }) => is_valid)).toEqual([false, false, false, false]);
        expect(found.at(-1)).toMatchObject({ details: { reason: 'shared', changedAt: expect.any(String) } });
      }
    },
  );

  test.each(['hybrid', 'iterative'] as const)('%s: a set of her own proves hers alone', async (discovery) => {
    const setOf = (account: string) => nameserversFor(account, { below });
    const moves = [elsewhere, handedTo(setOf('alice'))];
    const valid = async (account: string) =>
      (await follow(claimOf(account, setOf(account), { shared: false }), moves, discovery)).map(
        ({ is_valid }) => is_valid,
      );
    expect(await valid('mallory')).toEqual([false, false]);
    expect(await valid('alice')).toEqual([false, true]);
  });
});
