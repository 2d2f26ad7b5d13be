import fc from 'fast-check';
import { Address4, Address6 } from 'ip-address';
import { describe, expect, test } from 'vitest';
import { type Reason, reasonNames } from '../../../src/catalog/reasons.ts';
import { type Denial, type DomainCreation, decideDomainCreation } from '../../../src/index.ts';

const label63 = 'a'.repeat(63);
/** 253 characters, the longest name there is. */
const longest = `${`${label63}.`.repeat(3)}${'b'.repeat(57)}.com`;

function create(facts: Partial<DomainCreation>) {
  const decision = decideDomainCreation({ type: 'primary', ...facts });
  return decision.allowed ? decision.name : decision.denial;
}

describe('a name that a domain can have', () => {
  test.each([
    ['example.com', 'example.com'],
    ['Example.COM.', 'example.com'],
    ['www.example.co.uk', 'www.example.co.uk'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['BÜCHER.example', 'xn--bcher-kva.example'],
    ['bu\u0308cher.example', 'xn--bcher-kva.example'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['XN--BCHER-KVA.example', 'xn--bcher-kva.example'],
    ['faß.example', 'xn--fa-hia.example'],
    ['ｅｘａｍｐｌｅ。com', 'example.com'],
    ['例え.テスト', 'xn--r8jz45g.xn--zckzah'],
    ['_msdcs.example.com', '_msdcs.example.com'],
    ['_acme-challenge.www.example.com', '_acme-challenge.www.example.com'],
    ['a--b.example.com', 'a--b.example.com'],
    ['r3---sn.example.com', 'r3---sn.example.com'],
    ['0.example.com', '0.example.com'],
    ['example.github.io', 'example.github.io'],
    ['github.io', 'github.io'],
    ['home.internal-tld', 'home.internal-tld'],
    ['2.0.192.in-addr.arpa', '2.0.192.in-addr.arpa'],
    [longest, longest],
    [`${longest}.`, longest],
  ])('%s is %s', (given, name) => {
    expect(create({ name: given })).toBe(name);
  });

  test('is an A-label only if what it stands for leads back to it (RFC 5891 5.4)', () => {
    const digits = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-');
    let taken = 0;
    fc.assert(
      fc.property(fc.string({ unit: digits, minLength: 2, maxLength: 12 }), (text) => {
        const given = `xn--${text}.example`;
        const decision = decideDomainCreation({ type: 'primary', name: given });
        if (!decision.allowed) return;
        taken++;
        expect(decision.name).toBe(given);
        expect(decision.unicode).not.toBe(given);
        expect(create({ name: decision.unicode })).toBe(given);
      }),
      { numRuns: 2_000 },
    );
    expect(taken).toBeGreaterThan(200);
  });

  test('is given back in letters too, and waits for its proof', () => {
    expect(decideDomainCreation({ type: 'secondary', name: 'XN--Bcher-KVA.example.' })).toEqual({
      allowed: true,
      name: 'xn--bcher-kva.example',
      unicode: 'bücher.example',
      type: 'secondary',
      state: 'pending_validation',
    });
  });
});

interface Refused {
  readonly reason: Reason;
  readonly facts: Partial<DomainCreation>;
  /** The nearest facts that are taken, and the name that they give. */
  readonly taken: Partial<DomainCreation>;
  readonly name: string;
}

const name = (reason: Reason, given: unknown, taken: string, made = taken): Refused => ({
  reason,
  facts: { name: given as string },
  taken: { name: taken },
  name: made,
});
const reverse = (
  type: 'reverse_ipv4' | 'reverse_ipv6',
  reason: Reason,
  given: unknown,
  taken: string,
): Refused => ({ reason, facts: { type, name: given as string }, taken: { type, name: taken }, name: taken });
const cidr = (
  type: 'reverse_ipv4' | 'reverse_ipv6',
  reason: Reason,
  given: unknown,
  taken: string,
  made: string,
): Refused => ({ reason, facts: { type, cidr: given as string }, taken: { type, cidr: taken }, name: made });

const refused: readonly Refused[] = [
  name('domain-name/empty', '', 'a.example'),
  name('domain-name/empty', '.', 'a.example'),
  name('domain-name/empty', undefined, 'a.example'),
  name('domain-name/empty', null, 'a.example'),
  name('domain-name/empty', 7, 'a.example'),
  name('domain-name/empty-label', 'example..com', 'example.com'),
  name('domain-name/empty-label', '.example.com', 'example.com'),
  name('domain-name/empty-label', 'example.com..', 'example.com.', 'example.com'),
  name('domain-name/empty-label', 'bücher。。example', 'bücher.example', 'xn--bcher-kva.example'),
  name('domain-name/label-too-long', `${label63}a.example`, `${label63}.example`),
  name('domain-name/label-too-long', `${'ü'.repeat(60)}.example`, 'ü.example', 'xn--tda.example'),
  name('domain-name/too-long', longest.replace('bb.com', 'b.b.com'), longest),
  name('domain-name/too-long', 'a.'.repeat(600), 'a.example'),
  name('domain-name/character', 'exa mple.com', 'exa-mple.com'),
  name('domain-name/character', '*.example.com', 'a.example.com'),
  name('domain-name/character', 'example.com/', 'example.com'),
  name('domain-name/character', 'https://example.com', 'example.com'),
  name('domain-name/character', 'admin@example.com', 'example.com'),
  name('domain-name/character', 'a\\.b.example.com', 'a.b.example.com'),
  name('domain-name/character', 'a\nb.example.com', 'ab.example.com'),
  name('domain-name/character', 'a／b.example', 'ab.example'),
  name('domain-name/hyphen', '-a.example.com', 'a.example.com'),
  name('domain-name/hyphen', 'a-.example.com', 'a.example.com'),
  name('domain-name/hyphen', 'example.com-', 'example.com'),
  name('domain-name/hyphen', '_-a.example.com', '_a.example.com'),
  name('domain-name/underscore', 'my_host.example.com', '_myhost.example.com'),
  name('domain-name/underscore', '__a.example.com', '_a.example.com'),
  name('domain-name/underscore', 'example._com', '_example.com'),
  name('domain-name/numeric', 'example.123', 'example.123a'),
  name('domain-name/numeric', '1.2.3', '1.2.3a'),
  name('domain-name/numeric', '192.0.2.256', '192.0.2.256.example'),
  name('domain-name/idna', 'xn--a.example', 'xn--bcher-kva.example'),
  name('domain-name/idna', 'xn--.example', 'xn--bcher-kva.example'),
  name('domain-name/idna', 'xn--abc-.example', 'xn--bcher-kva.example'),
  name('domain-name/idna', 'xn--bücher.example', 'bücher.example', 'xn--bcher-kva.example'),
  name('domain-name/idna', 'a\u200cb.example', 'ab.example'),
  name('domain-name/idna', '\ud800.example', 'a.example'),
  name('domain-name/idna', '\u0301a.example', 'a\u0301.example', 'xn--1ca.example'),
  name('domain-name/idna', '-ü.example', 'ü.example', 'xn--tda.example'),
  name('domain-name/idna', 'ab--ü.example', 'ab-ü.example', 'xn--ab--joa.example'),
  name('domain-name/idna', 'aא.example', 'א.example', 'xn--4db.example'),
  name('domain-name/address', '192.0.2.1', 'a.192.0.2.example'),
  name('domain-name/address', '192.0.2.1.', 'a.192.0.2.example'),
  name('domain-name/address', '192.0.2.0/24', 'a.192.0.2.example'),
  name('domain-name/address', '2001:db8::1', 'db8.example'),
  name('domain-name/address', '[2001:db8::1]', 'db8.example'),
  name('domain-name/public-suffix', 'com', 'a.com'),
  name('domain-name/public-suffix', 'CO.UK.', 'a.co.uk'),
  name('domain-name/public-suffix', 'in-addr.arpa', '2.in-addr.arpa'),
  name('domain-name/public-suffix', 'рф', 'a.рф', 'a.xn--p1ai'),

  reverse('reverse_ipv4', 'domain-name/empty', '', '2.in-addr.arpa'),
  reverse('reverse_ipv4', 'domain-name/empty-label', '2..in-addr.arpa', '2.in-addr.arpa'),
  reverse('reverse_ipv4', 'domain-name/too-long', '2.'.repeat(600), '2.in-addr.arpa'),
  reverse('reverse_ipv4', 'domain-name/not-reverse', 'example.com', '2.0.192.in-addr.arpa'),
  reverse('reverse_ipv4', 'domain-name/not-reverse', 'in-addr.arpa', '192.in-addr.arpa'),
  reverse('reverse_ipv4', 'domain-name/not-reverse', '8.b.d.ip6.arpa', '8.in-addr.arpa'),
  reverse('reverse_ipv4', 'domain-name/reverse-label', '256.0.192.in-addr.arpa', '255.0.192.in-addr.arpa'),
  reverse('reverse_ipv4', 'domain-name/reverse-label', '02.in-addr.arpa', '2.in-addr.arpa'),
  reverse('reverse_ipv4', 'domain-name/reverse-label', 'www.192.in-addr.arpa', '0.192.in-addr.arpa'),
  reverse(
    'reverse_ipv4',
    'domain-name/reverse-label',
    '0/25.0.192.in-addr.arpa',
    '0/25.2.0.192.in-addr.arpa',
  ),
  reverse(
    'reverse_ipv4',
    'domain-name/reverse-label',
    '1.0-127.2.0.192.in-addr.arpa',
    '0-127.2.0.192.in-addr.arpa',
  ),
  reverse('reverse_ipv6', 'domain-name/not-reverse', '2.0.192.in-addr.arpa', '8.b.d.0.1.0.0.2.ip6.arpa'),
  reverse('reverse_ipv6', 'domain-name/reverse-label', '10.b.d.ip6.arpa', '0.b.d.ip6.arpa'),
  reverse('reverse_ipv6', 'domain-name/reverse-label', 'g.b.d.ip6.arpa', 'f.b.d.ip6.arpa'),
  reverse(
    'reverse_ipv6',
    'domain-name/reverse-label',
    `${'0.'.repeat(33)}ip6.arpa`,
    `${'0.'.repeat(32)}ip6.arpa`,
  ),

  cidr('reverse_ipv4', 'network/malformed', '192.0.2.0', '192.0.2.0/24', '2.0.192.in-addr.arpa'),
  cidr('reverse_ipv4', 'network/malformed', '192.0.2.0/33', '192.0.2.0/32', '0.2.0.192.in-addr.arpa'),
  cidr('reverse_ipv4', 'network/malformed', '192.0.2/24', '192.0.2.0/24', '2.0.192.in-addr.arpa'),
  cidr('reverse_ipv4', 'network/malformed', '192.0.2.0/024', '192.0.2.0/24', '2.0.192.in-addr.arpa'),
  cidr('reverse_ipv4', 'network/malformed', '192.0.02.0/24', '192.0.2.0/24', '2.0.192.in-addr.arpa'),
  cidr('reverse_ipv4', 'network/malformed', '192.0.2.0/24 ', '192.0.2.0/24', '2.0.192.in-addr.arpa'),
  cidr('reverse_ipv4', 'network/malformed', '192.0.2.0/-1', '192.0.2.0/24', '2.0.192.in-addr.arpa'),
  cidr(
    'reverse_ipv4',
    'network/malformed',
    { toString: () => '192.0.2.0/24' },
    '10.0.0.0/8',
    '10.in-addr.arpa',
  ),
  cidr('reverse_ipv6', 'network/malformed', '2001:db8::/129', '2000::/4', '2.ip6.arpa'),
  cidr('reverse_ipv4', 'network/family', '2001:db8::/32', '10.1.0.0/16', '1.10.in-addr.arpa'),
  cidr('reverse_ipv6', 'network/family', '192.0.2.0/24', '2001:db8::/32', '8.b.d.0.1.0.0.2.ip6.arpa'),
  cidr('reverse_ipv4', 'network/host-bits', '192.0.2.1/24', '192.0.2.1/32', '1.2.0.192.in-addr.arpa'),
  cidr('reverse_ipv6', 'network/host-bits', '2001:db8::1/32', '2001:db8::/32', '8.b.d.0.1.0.0.2.ip6.arpa'),
  cidr('reverse_ipv4', 'network/everything', '0.0.0.0/0', '0.0.0.0/8', '0.in-addr.arpa'),
  cidr('reverse_ipv6', 'network/everything', '::/0', '::/4', '0.ip6.arpa'),
  cidr('reverse_ipv4', 'network/boundary', '192.0.0.0/20', '192.0.2.0/25', '0/25.2.0.192.in-addr.arpa'),
  cidr('reverse_ipv4', 'network/boundary', '192.0.2.0/23', '192.0.2.128/26', '128/26.2.0.192.in-addr.arpa'),
  cidr('reverse_ipv6', 'network/boundary', '2001:db8::/33', '2001:db8::/36', '0.8.b.d.0.1.0.0.2.ip6.arpa'),
  {
    reason: 'network/not-reverse',
    facts: { cidr: '192.0.2.0/24' },
    taken: { name: 'example.com' },
    name: 'example.com',
  },
];

describe('is refused for a reason that the nearest one does not give', () => {
  test.each(refused)('$reason: $facts', ({ reason, facts, taken, name: made }) => {
    const code = facts.cidr === undefined ? 'domain/invalid-name' : 'domain/invalid-cidr';
    expect(create(facts)).toMatchObject({ code, reason, status: 400 });
    expect(create(taken)).toBe(made);
  });

  test.each(refused)('$reason: $facts is told in a sentence', ({ facts }) => {
    const { detail } = create(facts) as Denial;
    expect(detail).toMatch(/^.{20,300}\.$/);
    expect(detail).not.toMatch(/\{[a-z]\w*\}/i);
  });

  test('and every reason there is has its row', () => {
    const told = new Set(refused.map(({ reason }) => reason));
    // What is no fault of a domain that is made, but of one that is claimed.
    const byClaims: readonly Reason[] = ['domain-name/no-room-for-proof', 'domain-name/special-use'];
    const groups = reasonNames.filter(
      (reason) => /^(?:domain-name|network)\//.test(reason) && !byClaims.includes(reason),
    );
    expect(groups.filter((reason) => !told.has(reason))).toEqual([]);
  });
});

test('says how many zones a network takes that ends inside a label', () => {
  expect(create({ type: 'reverse_ipv4', cidr: '192.0.0.0/20' })).toMatchObject({
    detail:
      'A label of the zone stands for 8 bits, so 192.0.0.0/20 takes 16 zones: make one for each of its networks of 24 bits.',
  });
  expect(create({ type: 'reverse_ipv4', cidr: '192.0.2.77/25' })).toMatchObject({
    detail: '192.0.2.77/25 is an address inside a network of 25 bits: the network is 192.0.2.0/25.',
  });
});

describe('the name of a reverse zone', () => {
  test('of a network on a boundary is the one that ip-address has', () => {
    const networks = fc.tuple(fc.ipV4(), fc.constantFrom(8, 16, 24, 32));
    fc.assert(
      fc.property(networks, ([address, bits]) => {
        const start = new Address4(`${address}/${bits}`).startAddress();
        const whole = start.reverseForm({ omitSuffix: false }).slice(0, -1);
        const labels = whole.split('.').slice((32 - bits) / 8);
        expect(create({ type: 'reverse_ipv4', cidr: `${start.correctForm()}/${bits}` })).toBe(
          labels.join('.'),
        );
      }),
    );
    fc.assert(
      fc.property(fc.ipV6(), fc.integer({ min: 1, max: 32 }), (address, nibbles) => {
        const network = new Address6(
          `${new Address6(`${address}/${4 * nibbles}`).startAddress().correctForm()}/${4 * nibbles}`,
        );
        const cidr = `${network.correctForm()}/${4 * nibbles}`;
        expect(create({ type: 'reverse_ipv6', cidr })).toBe(network.reverseForm().slice(0, -1));
      }),
    );
  });

  test('is taken as a name too', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.constantFrom(8, 16, 24, 25, 28, 31, 32), (address, bits) => {
        const start = new Address4(`${address}/${bits}`).startAddress().correctForm();
        const made = create({ type: 'reverse_ipv4', cidr: `${start}/${bits}` });
        expect(create({ type: 'reverse_ipv4', name: `${String(made).toUpperCase()}.` })).toBe(made);
      }),
    );
  });
});

describe('a name that the tenant has already', () => {
  const existing = [{ name: 'xn--bcher-kva.example' }, { name: 'old.example', state: 'deleted' as const }];

  test.each(['xn--bcher-kva.example', 'bücher.example', 'BÜCHER.EXAMPLE.', 'Xn--Bcher-Kva.example'])(
    'is %s however it is written',
    (given) => {
      expect(create({ name: given, existing })).toMatchObject({ code: 'domain/already-exists', status: 409 });
    },
  );

  test('is compared as a name where the store keeps it otherwise', () => {
    const stored = [{ name: 'Bücher.example.' }];
    expect(create({ name: 'xn--bcher-kva.example', existing: stored })).toMatchObject({ status: 409 });
    const reverseZones = [{ name: '0/25.2.0.192.IN-ADDR.ARPA.' }];
    expect(create({ type: 'reverse_ipv4', cidr: '192.0.2.0/25', existing: reverseZones })).toMatchObject({
      status: 409,
    });
  });

  test.each(['buecher.example', 'a.bücher.example', 'old.example'])('is not %s', (given) => {
    expect(create({ name: given, existing })).toBeTypeOf('string');
  });
});

test('a request says either the name or the network', () => {
  expect(create({ type: 'reverse_ipv4', name: '2.0.192.in-addr.arpa', cidr: '192.0.2.0/24' })).toMatchObject({
    code: 'request/invalid',
    status: 422,
  });
});

test.each(['master', 'Primary', '', '__proto__', 'constructor', undefined, null, 4, ['primary']])(
  '%j is no domain type',
  (type) => {
    expect(create({ type: type as string, name: 'example.com' })).toMatchObject({
      code: 'domain/unsupported-type',
    });
  },
);
