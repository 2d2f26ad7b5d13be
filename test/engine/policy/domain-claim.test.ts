import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClaimedZone, type DomainClaim, decideDomainClaim } from '../../../src/index.ts';

const claim = (name: string, more: Partial<DomainClaim> = {}) =>
  decideDomainClaim({ name, tenant: 'alice', ...more });

/** Why it is refused, or its name. */
function answer(name: string, more: Partial<DomainClaim> = {}): string | undefined {
  const decision = claim(name, more);
  return decision.allowed ? decision.name : decision.denial.reason;
}

describe('RFC 6761 names that are reserved', () => {
  const reserved = [
    ['test', 'RFC 6761'],
    ['shop.test', 'RFC 6761'],
    ['A.B.Example.', 'RFC 6761'],
    ['www.example.com', 'RFC 6761'],
    ['example.net', 'RFC 6761'],
    ['localhost', 'RFC 6761'],
    ['a.invalid', 'RFC 6761'],
    ['1.10.in-addr.arpa', 'RFC 6761'],
    ['31.172.in-addr.arpa', 'RFC 6761'],
    ['168.192.in-addr.arpa', 'RFC 6761'],
    ['printer.local', 'RFC 6762'],
    ['b.e.f.ip6.arpa', 'RFC 6762'],
    ['abc.onion', 'RFC 7686'],
    ['nas.home.arpa', 'RFC 8375'],
    ['ipv4only.arpa', 'RFC 8880'],
    ['wallet.alt', 'RFC 9476'],
    ['_dns.resolver.arpa', 'RFC 9462'],
  ] as const;

  test.each(reserved)('%s is nobody’s by %s, unless the caller says so', (name, rfc) => {
    expect(claim(name)).toMatchObject({
      allowed: false,
      denial: {
        code: 'domain/invalid-name',
        status: 400,
        field: 'name',
        reason: 'domain-name/special-use',
        detail: expect.stringContaining(rfc),
      },
    });
    expect(answer(name, { allowSpecialUse: true })).toBe(name.toLowerCase().replace(/\.$/, ''));
  });

  test.each([
    'mytest',
    'test.com',
    'contest.org',
    'example.com.au',
    'myexample.com',
    'home.arpa.example.org.uk',
    '15.172.in-addr.arpa',
    '32.172.in-addr.arpa',
    '7.e.f.ip6.arpa',
    'local.de',
    'salt',
    'bücher.de',
  ])('%s only looks like one', (name) => expect(claim(name).allowed).toBe(true));
});

describe('names in zones of others', () => {
  const zones: readonly ClaimedZone[] = [
    { name: 'bob.de', tenant: 'bob' },
    { name: 'Alice.Bob.de.', tenant: 'alice' },
    { name: 'bücher.at', tenant: 'bob' },
    { name: 'alice.com', tenant: 'alice' },
    { name: ' *.wild.de ', tenant: 'bob' },
  ];

  test.each([
    ['shop.bob.de', 'domain-claim/other-tenant'],
    ['a.b.c.SHOP.bob.de.', 'domain-claim/other-tenant'],
    ['www.bücher.at', 'domain-claim/other-tenant'],
    ['x.alice.bob.de', 'x.alice.bob.de'],
    ['alice.bob.de', 'domain-claim/other-tenant'],
    ['dev.alice.com', 'dev.alice.com'],
    ['x.wild.de', 'domain-claim/other-tenant'],
    ['bob.de', 'bob.de'],
    ['notbob.de', 'notbob.de'],
    ['de.com', 'de.com'],
  ])('%s: %s', (name, expected) => expect(answer(name, { zones })).toBe(expected));

  test('are told with the zone, and what is lacking', () => {
    expect(claim('shop.bob.de', { zones })).toMatchObject({
      denial: {
        code: 'permission/missing',
        status: 403,
        message: 'domains:create permission required on this domain',
        detail: expect.stringContaining('lies in bob.de'),
      },
    });
  });

  test('are nobody’s where it is not known who claims them', () => {
    for (const tenant of [undefined, null, '', 7])
      for (const owner of [undefined, null, '', 7]) {
        const zone = { name: 'bob.de', tenant: owner } as never;
        expect(answer('a.bob.de', { tenant: tenant as never, zones: [zone] })).toBe(
          'domain-claim/other-tenant',
        );
      }
  });
});

test('what is no name is refused as it is when a domain is made', () => {
  expect(['', 'a..de', '192.0.2.1', 'co.uk'].map((name) => answer(name))).toEqual([
    'domain-name/empty',
    'domain-name/empty-label',
    'domain-name/address',
    'domain-name/public-suffix',
  ]);
});

test('facts of any shape are decided', () => {
  fc.assert(
    fc.property(fc.anything(), (facts) => {
      const decision = decideDomainClaim(facts as DomainClaim);
      if (!decision.allowed) expect(decision.denial.detail).not.toMatch(/\{[a-z]\w*\}/i);
    }),
  );
});
