import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Challenge, createChallenge } from '../../../src/resolve/index.ts';
import { challengeOf, START, TOKEN } from '../helpers/verify.ts';

const DAY = 24 * 60 * 60 * 1000;

const isChallenge = (made: object): made is Challenge => 'expiresAt' in made;

/** The domain that is claimed, or why it cannot be. */
function claim(domain: string, options = {}): string | undefined {
  const made = createChallenge(domain, { now: START, ...options });
  return isChallenge(made) ? made.domain : made.reason;
}

describe('a challenge', () => {
  test('names the record to publish and lasts three days', () => {
    expect(createChallenge('Shop.Example.', { now: START, token: TOKEN })).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      account: '',
      domain: 'shop.example',
      method: 'txt',
      name: '_scaidns-verify.shop.example',
      type: 'TXT',
      value: `scaidns-verify=${TOKEN}`,
      status: 'pending',
      createdAt: START,
      expiresAt: START + 3 * DAY,
      changedAt: START,
      attempts: 0,
      shared: true,
      differedAt: null,
      seal: null,
    });
  });

  test.each([
    [START + 5, START + 5],
    [START, START],
    [START - 5, START - 5],
  ])('that ends at %i is none that was made after its end', (expiresAt, createdAt) => {
    const made = challengeOf('shop.example', { now: START, expiresAt });
    expect(made).toMatchObject({ expiresAt, changedAt: START, createdAt: Math.min(createdAt, START) });
  });

  test('has a token of 128 bits from the source of randomness that is passed in', () => {
    const random = (count: number) => Uint8Array.from({ length: count }, (_, at) => at * 17);
    expect(challengeOf('a.example', { token: undefined, random }).value).toBe(
      'scaidns-verify=00112233445566778899aabbccddeeff',
    );
  });

  test('has another token each time', () => {
    const values = Array.from({ length: 50 }, () => challengeOf('a.example', { token: undefined }).value);
    expect(new Set(values).size).toBe(50);
    for (const value of values) expect(value).toMatch(/^scaidns-verify=[0-9a-f]{32}$/);
  });

  test('to use the platform’s name servers has their set as its value', () => {
    const nameservers = ['NS2.Platform.example.', 'ns1.platform.example', 'ns2.platform.example'];
    expect(challengeOf('shop.example', { method: 'nameservers', nameservers })).toMatchObject({
      name: 'shop.example',
      type: 'NS',
      value: 'ns1.platform.example ns2.platform.example',
    });
  });

  test.each([32, 33, 64])('has a token of %i digits if that was handed out', (digits) => {
    const token = 'a'.repeat(digits);
    expect(challengeOf('a.example', { token }).value).toBe(`scaidns-verify=${token}`);
  });

  test('of the platform’s own name for the method is the same', () => {
    const options = { random: () => new Uint8Array(16) };
    expect(challengeOf('a.example', { ...options, method: 'txt_record' })).toEqual(
      challengeOf('a.example', { ...options, method: 'txt' }),
    );
  });

  test('stands under the name of whoever hosts, and begins with it', () => {
    const made = challengeOf('shop.example', { label: '_verify.host-7', prefix: 'host/7:' });
    expect(made).toMatchObject({ name: '_verify.host-7.shop.example', value: `host/7:${TOKEN}` });
    expect(challengeOf('shop.example', { label: 'asuid', prefix: '' })).toMatchObject({
      name: 'asuid.shop.example',
      value: TOKEN,
    });
  });

  test.each([
    ['a method that there is not', { method: 'http' }],
    ['name servers without any', { method: 'nameservers' }],
    ['name servers that are no list', { method: 'nameservers', nameservers: 'ns1.example' }],
    ['name servers that are no names', { method: 'nameservers', nameservers: ['a..b'] }],
    ['a token that is not hexadecimal', { token: 'g'.repeat(32) }],
    ['a token that anybody guesses', { token: '0' }],
    ['a token of 31 digits', { token: TOKEN.slice(1) }],
    ['a token of 65 digits', { token: 'a'.repeat(65) }],
    ['a token of 400 digits', { token: 'a'.repeat(400) }],
    ['a token in capitals', { token: TOKEN.toUpperCase() }],
    ['a token with a line behind it', { token: `${TOKEN}\n` }],
    ['a token that is no text', { token: 12 }],
    ['an account that is none', { account: 7 }],
    ['sets that are shared somehow', { shared: 'no' }],
    ['a label of nothing', { label: '' }],
    ['a label with an empty one in it', { label: '_a..b' }],
    ['a label that ends in a dot', { label: '_a.' }],
    ['a label in capitals', { label: '_Verify' }],
    ['a label that is too long', { label: 'a'.repeat(64) }],
    ['labels that are too long', { label: `${'a.'.repeat(64)}a` }],
    ['a label that is none', { label: 5 }],
    ['a prefix with a quote', { prefix: 'a"=' }],
    ['a prefix with a backslash', { prefix: 'a\\=' }],
    ['a prefix with a blank', { prefix: 'a =' }],
    ['a prefix that leaves no room', { prefix: 'a'.repeat(192) }],
    ['a prefix that is none', { prefix: null }],
    ['a key that can be guessed', { sealKey: 'secret' }],
    ['a key that is none', { sealKey: 5 }],
    ['a time that is none', { now: Number.NaN }],
    ['an end of which there is no date', { expiresAt: Number.MAX_SAFE_INTEGER }],
  ])('of %s is a mistake of the program', (_, options) => {
    expect(() => createChallenge('a.example', options as object)).toThrow(TypeError);
  });
});

describe('R37 international names', () => {
  test.each([
    ['Bücher.example', 'xn--bcher-kva.example'],
    ['BÜCHER.EXAMPLE.', 'xn--bcher-kva.example'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['  bücher.example\n', 'xn--bcher-kva.example'],
    ['例え.テスト', 'xn--r8jz45g.xn--zckzah'],
  ])('%j is claimed as %s', (domain, claimed) => expect(claim(domain)).toBe(claimed));

  test.each([
    ['192.0.2.1', 'domain-name/address'],
    ['[2001:db8::1]', 'domain-name/address'],
    ['2001:db8::1', 'domain-name/address'],
    ['0x7f.1', 'domain-name/numeric'],
    ['127.1', 'domain-name/numeric'],
    ['%31%32%37.example', 'domain-name/character'],
    ['a b.example', 'domain-name/character'],
    ['xn--a.example', 'domain-name/idna'],
    ['a..example', 'domain-name/empty-label'],
    ['', 'domain-name/empty'],
    ['.', 'domain-name/empty'],
  ])('%j is none that can be claimed: %s', (domain, reason) => expect(claim(domain)).toBe(reason));

  test('for every text, what is claimed is a host name that claims itself, or there is a finding', () => {
    let claimed = 0;
    const part = fc.constantFrom(
      'a',
      'ü',
      'ß',
      'xn--',
      '-',
      '.',
      '..',
      '1',
      '0x7f',
      '%2e',
      '。',
      'Ⅷ',
      '_',
      ' ',
      '\0',
      '日',
    );
    const text = fc.oneof(
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
      fc.domain(),
      fc.string(),
    );
    fc.assert(
      fc.property(text, (domain) => {
        const made = createChallenge(domain, { now: START });
        if (!isChallenge(made)) {
          expect(made.code).toBe('domain/invalid-name');
          return;
        }
        claimed++;
        expect(made.domain).toMatch(/^(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/);
        expect(made.domain).not.toMatch(/(?:^|\.)\d+$/);
        expect(claim(made.domain)).toBe(made.domain);
      }),
      { numRuns: 500 },
    );
    expect(claimed).toBeGreaterThan(50);
  });

  test.each([null, undefined, 5, {}, ['a.example']])('%j is no domain', (domain) => {
    expect(createChallenge(domain as unknown as string)).toMatchObject({ code: 'domain/invalid-name' });
  });
});

describe('R38 the length of names', () => {
  const ofLength = (length: number): string => {
    const labels = 'a'
      .repeat(60)
      .concat('.')
      .repeat(5)
      .slice(0, length - 8);
    return `${labels.replace(/\.$/, 'b')}.example`;
  };

  test.each([
    [236, true],
    [237, true],
    [238, false],
    [253, false],
  ])('of %i characters leaves room for the record: %s', (length, isRoom) => {
    const domain = ofLength(length);
    expect(domain).toHaveLength(length);
    const made = createChallenge(domain, { now: START });
    expect(isChallenge(made)).toBe(isRoom);
    if (isChallenge(made)) expect(made.name.length).toBeLessThanOrEqual(253);
    else expect(made).toMatchObject({ reason: 'domain-name/no-room-for-proof', field: 'domain' });
  });

  test('of more than 253 characters is no name at all', () => {
    expect(claim(`${'a.'.repeat(130)}example`)).toBe('domain-name/too-long');
  });

  test.each([
    ['_v', 250, true],
    ['_v', 251, false],
    [`_${'v'.repeat(62)}`, 189, true],
    [`_${'v'.repeat(62)}`, 190, false],
  ])('below the label %s of %i characters leaves room for it: %s', (label, length, isRoom) => {
    const made = createChallenge(ofLength(length), { now: START, label });
    if (isChallenge(made)) expect(made.name.length).toBeLessThanOrEqual(253);
    else expect(made.detail).toContain(`${253 - label.length - 1}.`);
    expect(isChallenge(made)).toBe(isRoom);
  });
});

describe('R39 suffixes that nobody owns', () => {
  const table: readonly (readonly [domain: string, claimable: 'yes' | 'private' | 'no'])[] = [
    ['com', 'no'],
    ['co.uk', 'no'],
    ['uk', 'no'],
    ['ck', 'no'],
    ['foo.ck', 'no'],
    ['www.ck', 'yes'],
    ['kawasaki.jp', 'no'],
    ['city.kawasaki.jp', 'yes'],
    ['pvt.k12.ma.us', 'no'],
    ['xn--p1ai', 'no'],
    ['рф', 'no'],
    ['example.com', 'yes'],
    ['www.example.com', 'yes'],
    ['example.co.uk', 'yes'],
    ['github.io', 'private'],
    ['shop.github.io', 'yes'],
    ['blogspot.com', 'private'],
    ['s3.amazonaws.com', 'private'],
    ['intern', 'yes'],
    ['shop.intern', 'yes'],
  ];

  test.each(table)('%s may be claimed: %s', (domain, claimable) => {
    const refused = 'domain-name/public-suffix';
    const ascii = domain === 'рф' ? 'xn--p1ai' : domain;
    expect(claim(domain)).toBe(claimable === 'yes' ? ascii : refused);
    expect(claim(domain, { allowPrivateSuffix: true })).toBe(claimable === 'no' ? refused : ascii);
  });
});
