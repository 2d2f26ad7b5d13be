import fc from 'fast-check';
import { Address6 } from 'ip-address';
import { describe, expect, test } from 'vitest';
import {
  type Decision,
  decideApiKey,
  decideToken,
  decideWebhook,
  type StoredApiKey,
  type TokenClaims,
  type TokenFacts,
} from '../../../src/index.ts';

const now = Date.UTC(2026, 4, 1);
const seconds = now / 1000;

const codeOf = (decision: Decision): string => (decision.allowed ? 'allowed' : decision.denial.code);

describe('an API key', () => {
  const judge = (key: unknown, address?: unknown): string =>
    codeOf(decideApiKey({ isPresent: true, key: key as StoredApiKey, address: address as string }, now));

  test.each([
    [{}, 'allowed'],
    [{ expiresAt: now + 1 }, 'allowed'],
    [{ expiresAt: now }, 'auth/api-key-expired'],
    [{ expiresAt: null }, 'allowed'],
    [{ expiresAt: Number.NaN }, 'auth/api-key-expired'],
    [{ expiresAt: '2099-01-01' }, 'auth/api-key-expired'],
    [{ expiresAt: Number.POSITIVE_INFINITY }, 'auth/api-key-expired'],
    [{ revoked: true }, 'auth/api-key-revoked'],
    [{ revoked: true, expiresAt: 0 }, 'auth/api-key-revoked'],
    [{ revoked: 'no' }, 'auth/api-key-revoked'],
    [{ revoked: null }, 'allowed'],
    [{ expiresAt: 0, allowedAddresses: ['192.0.2.1'] }, 'auth/api-key-expired'],
    [undefined, 'auth/invalid-api-key'],
    [null, 'auth/invalid-api-key'],
    ['key', 'auth/invalid-api-key'],
  ])('%j is %s', (key, code) => {
    expect(judge(key)).toBe(code);
  });

  const refused = 'permission/ip-not-allowed';

  test.each([
    [['192.0.2.7'], '192.0.2.7', 'allowed'],
    [['192.0.2.7'], '192.0.2.8', refused],
    [['192.0.2.0/24'], '192.0.2.255', 'allowed'],
    [['192.0.2.0/24'], '192.0.3.0', refused],
    [['192.0.2.77/25'], '192.0.2.127', 'allowed'],
    [['192.0.2.77/25'], '192.0.2.128', refused],
    [['0.0.0.0/0'], '203.0.113.1', 'allowed'],
    [['0.0.0.0/0'], '2001:db8::1', refused],
    [['::/0'], '2001:db8::1', 'allowed'],
    [['::/0'], '192.0.2.1', refused],
    [['2001:db8::/33'], '2001:db8:7fff::1', 'allowed'],
    [['2001:db8::/33'], '2001:db8:8000::1', refused],
    [['2001:DB8::1'], '2001:0db8:0:0::0001', 'allowed'],
    [['192.0.2.0/24'], '::ffff:192.0.2.7', 'allowed'],
    [['192.0.2.0/24'], '::FFFF:C000:207', 'allowed'],
    [['::ffff:192.0.2.0/120'], '192.0.2.7', 'allowed'],
    [['::ffff:192.0.2.0/120'], '192.0.3.7', refused],
    [['::ffff:0:0/96'], '192.0.2.7', 'allowed'],
    [['::192.0.2.7'], '192.0.2.7', refused],
    [['fe80::/10'], 'fe80::1%eth0', 'allowed'],
    [['192.0.2.7', 'nonsense', '198.51.100.0/24'], '198.51.100.1', 'allowed'],
    [['nonsense', '', null, 7, ['192.0.2.7']], '192.0.2.7', refused],
    [['192.0.2.7/33', '192.0.2', '*'], '192.0.2.7', refused],
    [[], '192.0.2.7', 'allowed'],
    [null, '192.0.2.7', 'allowed'],
    [[], undefined, 'allowed'],
    ['192.0.2.7', '192.0.2.7', refused],
    [{ 0: '192.0.2.7', length: 1 }, '192.0.2.7', refused],
    [['192.0.2.0/24'], undefined, refused],
    [['192.0.2.0/24'], '', refused],
    [['192.0.2.0/24'], '192.0.2.0/24', refused],
    [['192.0.2.0/24'], '192.0.2.7:443', refused],
    [['192.0.2.0/24'], '192.0.2.7, 198.51.100.1', refused],
    [['192.0.2.0/24'], `192.0.2.7${' '.repeat(1e6)}`, refused],
    [['192.0.2.0/24'], 7, refused],
  ])('limited to %j from %j is %s', (allowedAddresses, address, code) => {
    expect(judge({ allowedAddresses }, address)).toBe(code);
  });

  test('is limited as ip-address says', () => {
    fc.assert(
      fc.property(
        fc.ipV6(),
        fc.ipV6(),
        fc.integer({ min: 0, max: 128 }),
        fc.boolean(),
        (base, other, bits, near) => {
          const network = new Address6(`${base}/${bits}`);
          const address = near ? network.endAddress() : new Address6(other);
          // Mapped ones are IPv4, which ip-address holds for IPv6.
          fc.pre(
            !network.correctForm().startsWith('::ffff:') && !address.correctForm().startsWith('::ffff:'),
          );
          const expected = address.isHostInSubnet(network) ? 'allowed' : refused;
          expect(judge({ allowedAddresses: [`${base}/${bits}`] }, address.correctForm())).toBe(expected);
        },
      ),
    );
  });

  test('is asked for where there is none', () => {
    for (const isPresent of [false, undefined, 'yes'])
      expect(codeOf(decideApiKey({ isPresent: isPresent as boolean, key: {} }, now))).toBe(
        'auth/missing-api-key',
      );
  });
});

describe('a token', () => {
  const judge = (claims: unknown, more: Partial<TokenFacts> = {}): string =>
    codeOf(decideToken({ isVerified: true, claims: claims as TokenClaims, ...more }, now));

  test.each([
    [{ exp: seconds + 1 }, 'allowed'],
    [{ exp: seconds + 0.001 }, 'allowed'],
    [{ exp: seconds }, 'auth/token-expired'],
    [{ exp: seconds - 1 }, 'auth/token-expired'],
    [{ exp: 0 }, 'auth/token-expired'],
    [{}, 'auth/invalid-jwt'],
    [{ exp: String(seconds + 1) }, 'auth/invalid-jwt'],
    [{ exp: Number.NaN }, 'auth/invalid-jwt'],
    [{ exp: Number.POSITIVE_INFINITY }, 'auth/invalid-jwt'],
    [{ exp: null }, 'auth/invalid-jwt'],
    [{ exp: seconds + 1, nbf: seconds }, 'allowed'],
    [{ exp: seconds + 1, nbf: seconds + 1 }, 'auth/invalid-jwt'],
    [{ exp: seconds + 1, nbf: 'now' }, 'auth/invalid-jwt'],
    [{ exp: seconds + 1, nbf: null }, 'auth/invalid-jwt'],
    [undefined, 'auth/invalid-jwt'],
    [[], 'auth/invalid-jwt'],
  ])('with %j is %s', (claims, code) => {
    expect(judge(claims)).toBe(code);
  });

  test('is good for a while more or less where clocks may differ', () => {
    expect(judge({ exp: seconds - 29 }, { leeway: 30 })).toBe('allowed');
    expect(judge({ exp: seconds - 30 }, { leeway: 30 })).toBe('auth/token-expired');
    expect(judge({ exp: seconds + 60, nbf: seconds + 30 }, { leeway: 30 })).toBe('allowed');
    expect(judge({ exp: seconds + 60, nbf: seconds + 31 }, { leeway: 30 })).toBe('auth/invalid-jwt');
    for (const leeway of [-1, Number.NaN, 1e9, '30' as unknown as number])
      expect(judge({ exp: seconds + 60 }, { leeway })).toBe('internal/error');
  });

  test('is from whom and for whom it must be', () => {
    const exp = seconds + 1;
    const expected = { issuer: 'https://login.example.com', audience: 'dns' };
    const iss = expected.issuer;
    expect(judge({ exp, iss, aud: 'dns' }, expected)).toBe('allowed');
    expect(judge({ exp, iss, aud: ['web', 'dns'] }, expected)).toBe('allowed');
    for (const claims of [
      { iss },
      { aud: 'dns' },
      { iss, aud: 'web' },
      { iss, aud: [['dns']] },
      { iss: [iss], aud: 'dns' },
    ])
      expect(judge({ exp, ...claims }, expected)).toBe('auth/invalid-jwt');
  });

  test('that is not verified is none, whatever it claims', () => {
    for (const isVerified of [false, undefined, 'true', 1])
      expect(judge({ exp: seconds - 1 }, { isVerified: isVerified as boolean })).toBe('auth/invalid-jwt');
  });
});

describe('a webhook call', () => {
  test.each([
    [0, 'allowed'],
    [-300, 'allowed'],
    [300, 'allowed'],
    [-301, 'auth/timestamp-too-old'],
    [301, 'auth/timestamp-too-old'],
    [-1e9, 'auth/timestamp-too-old'],
  ])('signed %d seconds from now is %s', (distance, code) => {
    expect(
      codeOf(decideWebhook({ isPresent: true, isVerified: true, timestamp: seconds + distance }, now)),
    ).toBe(code);
  });

  test('is measured to the millisecond', () => {
    const facts = { isPresent: true, isVerified: true, timestamp: seconds };
    expect(codeOf(decideWebhook(facts, now + 300_000))).toBe('allowed');
    expect(codeOf(decideWebhook(facts, now + 300_001))).toBe('auth/timestamp-too-old');
  });

  test.each([
    [{ isPresent: false, isVerified: true, timestamp: seconds }, 'auth/missing-signature'],
    [{ isPresent: true, isVerified: false, timestamp: seconds }, 'auth/invalid-signature'],
    [{ isPresent: true, isVerified: false, timestamp: 0 }, 'auth/invalid-signature'],
    [{ isPresent: true, isVerified: true }, 'auth/invalid-signature'],
    [{ isPresent: true, isVerified: true, timestamp: Number.NaN }, 'auth/invalid-signature'],
  ])('with %j is %s', (facts, code) => {
    expect(codeOf(decideWebhook(facts, now))).toBe(code);
  });
});
