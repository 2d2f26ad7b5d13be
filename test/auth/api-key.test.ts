import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apiKeyFacts, type HashedApiKey, hashApiKey } from '../../src/auth/index.ts';
import { decideApiKey } from '../../src/index.ts';

const now = Date.UTC(2026, 4, 1);
const pepper = 'kept outside of the database';
const key = 'zv_live_0123456789abcdef';

/** A store that finds keys by their hash. */
function storeOf(...stored: HashedApiKey[]) {
  const asked: string[] = [];
  const find = (hash: string): HashedApiKey | undefined => {
    asked.push(hash);
    return stored.find((one) => one.hash === hash);
  };
  return { asked, find };
}

async function codeOf(header: unknown, find: (hash: string) => unknown, address?: string): Promise<string> {
  const options = { pepper, find: find as (hash: string) => HashedApiKey | undefined };
  const decision = decideApiKey({ ...(await apiKeyFacts(header as string, options)), address }, now);
  return decision.allowed ? 'allowed' : decision.denial.code;
}

test('what is stored is the HMAC-SHA256 with the pepper', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ minLength: 1 }), async (text, secret) => {
      // Both as UTF-8, in which an unpaired surrogate is U+FFFD.
      const expected = createHmac('sha256', secret).update(text).digest('hex');
      expect(await hashApiKey(text, secret)).toBe(expected);
      expect(await hashApiKey(text, new TextEncoder().encode(secret))).toBe(expected);
    }),
  );
});

test('another pepper makes another hash, and none is misuse', async () => {
  expect(await hashApiKey(key, 'other')).not.toBe(await hashApiKey(key, pepper));
  await expect(hashApiKey(key, '')).rejects.toThrow(TypeError);
});

describe('a key that is stored', () => {
  test('is found by its hash and judged by what is stored with it', async () => {
    const hash = await hashApiKey(key, pepper);
    const { find, asked } = storeOf({ hash });
    expect(await codeOf(key, find)).toBe('allowed');
    expect(asked).toEqual([hash]);
    expect(await codeOf(key, storeOf({ hash, revoked: true }).find)).toBe('auth/api-key-revoked');
    expect(await codeOf(key, storeOf({ hash, expiresAt: now }).find)).toBe('auth/api-key-expired');
    const limited = storeOf({ hash, allowedAddresses: ['192.0.2.0/24'] });
    expect(await codeOf(key, limited.find, '192.0.2.7')).toBe('allowed');
    expect(await codeOf(key, limited.find, '198.51.100.7')).toBe('permission/ip-not-allowed');
  });

  test('comes along with the facts, for who it is of', async () => {
    const stored = { hash: await hashApiKey(key, pepper), tenant: 't1' };
    const facts = await apiKeyFacts(key, { pepper, find: async () => stored });
    expect(facts.key?.tenant).toBe('t1');
  });

  test.each([
    ['one digit more', (hash: string) => `${hash}0`],
    ['one digit less', (hash: string) => hash.slice(1)],
    ['what is no digit', (hash: string) => `${hash.slice(0, -1)}g`],
    ['a line behind it', (hash: string) => `${hash}\n`],
    ['nothing', () => ''],
  ])('with a hash that has %s is none', async (_, spoil) => {
    const hash = spoil(await hashApiKey(key, pepper));
    expect(await codeOf(key, () => ({ hash }))).toBe('auth/invalid-api-key');
  });

  test('whose hash is in capitals fits too', async () => {
    const hash = (await hashApiKey(key, pepper)).toUpperCase();
    expect(await codeOf(key, () => ({ hash }))).toBe('allowed');
  });
});

describe('a key that is not', () => {
  test.each([undefined, null, '', 7, [key]])('%j is missing', async (header) => {
    expect(await codeOf(header, storeOf().find)).toBe('auth/missing-api-key');
  });

  test.each([`${key}0`, key.slice(0, -4), key.toUpperCase(), `${key}, ${key}`, ' '])(
    '%j is invalid',
    async (header) => {
      expect(await codeOf(header, storeOf({ hash: await hashApiKey(key, pepper) }).find)).toBe(
        'auth/invalid-api-key',
      );
    },
  );

  test('is not asked for when it is as long as no key is', async () => {
    const { find, asked } = storeOf();
    expect(await codeOf('k'.repeat(1e6), find)).toBe('auth/invalid-api-key');
    expect(asked).toEqual([]);
  });

  test('is not let in by a store that answers with another', async () => {
    const other = await hashApiKey('other', pepper);
    for (const answer of [{ hash: other }, { hash: '' }, { hash: null }, {}, null, { hash: other.slice(2) }])
      expect(await codeOf(key, () => answer)).toBe('auth/invalid-api-key');
  });
});
