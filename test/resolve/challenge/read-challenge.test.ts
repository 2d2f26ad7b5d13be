import { describe, expect, test } from 'vitest';
import { type Challenge, createChallenge, createResolver, SealError } from '../../../src/resolve/index.ts';
import { challengeOf, PUBLISHED, START, shop, TOKEN, VALUE, verify } from '../helpers/verify.ts';
import type { Fault } from '../helpers/world.ts';

const nameservers = ['ns1.shop.test', 'ns2.shop.test'];
const txt = challengeOf('shop.test');
const ns = challengeOf('shop.test', { method: 'nameservers', nameservers, shared: false });

const changed = (challenge: Challenge, members: object) => ({ ...challenge, ...members }) as Challenge;

/** Whatever there is to be found, is found. */
const everything: Fault = ({ name, type }, answer) =>
  type === 'TXT'
    ? { ...answer, rcode: 0, authority: [], answer: [{ owner: name, type, data: [''] }] }
    : answer;

const members: readonly (readonly [string, Challenge, object])[] = [
  ['a value of nothing', txt, { value: '' }],
  ['a value without a token', txt, { value: 'scaidns-verify=' }],
  ['a value whose token is short', txt, { value: 'scaidns-verify=00' }],
  ['a value whose token is long', txt, { value: `scaidns-verify=${'0'.repeat(65)}` }],
  ['a value in capitals', txt, { value: VALUE.toUpperCase() }],
  ['a value with another prefix', txt, { value: `other-verify=${TOKEN}` }],
  ['a value that is no text', txt, { value: null }],
  ['a name beside the domain', txt, { name: '_scaidns-verify.mallory.test' }],
  ['a name that only ends alike', txt, { name: '_scaidns-verify.myshop.test' }],
  ['the domain as its name', txt, { name: 'shop.test' }],
  ['a name further down', txt, { name: '_scaidns-verify.mallory.shop.test' }],
  ['a name of another label', txt, { name: 'www.shop.test' }],
  ['a name that is no text', txt, { name: undefined }],
  ['another domain', txt, { domain: 'mallory.test' }],
  ['a domain in capitals', txt, { domain: 'Shop.test', name: '_scaidns-verify.Shop.test' }],
  ['a public suffix', txt, { domain: 'co.uk', name: '_scaidns-verify.co.uk' }],
  ['no domain', txt, { domain: undefined }],
  ['a method that there is not', txt, { method: 'http' }],
  ['no method', txt, { method: undefined }],
  ['a method by its place', txt, { method: 0 }],
  ['the method of another challenge', txt, { method: 'nameservers' }],
  ['the method of the other one', ns, { method: 'txt' }],
  ['a type of its own', txt, { type: 'NS' }],
  ['a moment of creation that is none', ns, { createdAt: null }],
  ['a moment of creation as a text', ns, { createdAt: '2026-05-01' }],
  ['a creation after its end', ns, { createdAt: ns.expiresAt + 1 }],
  ['an end that is none', txt, { expiresAt: Number.NaN }],
  ['no end', txt, { expiresAt: undefined }],
  ['a moment of difference as a text', ns, { differedAt: '2026-05-02' }],
  ['a moment of difference that is none', ns, { differedAt: Number.NaN }],
  ['a moment of change that is none', txt, { changedAt: undefined }],
  ['attempts that are none', txt, { attempts: -1 }],
  ['attempts without an end', txt, { attempts: Number.POSITIVE_INFINITY }],
  ['a status that there is not', txt, { status: 'proven' }],
  ['no status', txt, { status: undefined }],
  ['an id of nothing', txt, { id: '' }],
  ['no id', txt, { id: undefined }],
  ['an account that is none', txt, { account: 7 }],
  ['a set that is shared somehow', ns, { shared: 0 }],
  ['name servers of nothing', ns, { value: '' }],
  ['name servers that are none', ns, { value: 'a..b' }],
  ['name servers in disorder', ns, { value: 'ns2.shop.test ns1.shop.test' }],
  ['name servers twice', ns, { value: 'ns1.shop.test ns1.shop.test' }],
  ['name servers in capitals', ns, { value: 'NS1.shop.test' }],
  ['name servers of another name', ns, { name: 'mallory.test' }],
];

describe('a challenge that is not what createChallenge makes is not checked', () => {
  test.each(members)('%s', async (_, challenge, more) => {
    const asked: string[] = [];
    const watching: Fault = (one, answer) => {
      asked.push(one.name);
      return everything(one, answer);
    };
    const checking = verify({
      zones: [shop(PUBLISHED)],
      challenge: changed(challenge, more),
      faults: { '5.5.4.1': watching, '5.5.4.2': watching },
    });
    await expect(checking).rejects.toThrow(TypeError);
    expect(asked).toEqual([]);
  });

  test.each([null, undefined, 'shop.test', 5, [], {}])('%j is none', async (challenge) => {
    await expect(createResolver().verifyChallenge(challenge as never)).rejects.toThrow(TypeError);
  });

  test('nor is what a store puts in its place', async () => {
    const store = { compareAndSet: () => changed(txt, { status: 'validated', domain: 'mallory.test' }) };
    const checking = verify({ zones: [shop(PUBLISHED)], challenge: txt, resolver: { store } });
    await expect(checking).rejects.toThrow(TypeError);
  });

  test.each([
    ['changedSince', { changedSince: '2026-05-02' }],
    ['ownsZone', { ownsZone: 'yes' }],
  ])('an option that makes no sense is refused as well: %s', async (_, options) => {
    const checking = verify({ zones: [shop(PUBLISHED)], options: options as object });
    await expect(checking).rejects.toThrow(TypeError);
  });

  test.each([Number.NaN, undefined, '1777593600000'])('a clock that says %s is none', async (moment) => {
    const checking = verify({ zones: [shop(PUBLISHED)], resolver: { now: () => moment as number } });
    await expect(checking).rejects.toThrow(TypeError);
  });

  test('the platform’s own name for the method is one', async () => {
    const challenge = changed(txt, { method: 'txt_record' });
    expect(await verify({ zones: [shop(PUBLISHED)], challenge })).toMatchObject({ is_valid: true });
    expect(await verify({ zones: [shop()], challenge })).toMatchObject({ is_valid: false });
  });

  test('what was kept before there were accounts and seals is one', async () => {
    const { account, seal, ...older } = txt;
    expect([account, seal]).toEqual(['', null]);
    const found = await verify({ zones: [shop(PUBLISHED)], challenge: older as Challenge });
    expect(found).toMatchObject({ is_valid: true });
  });
});

describe('a host that proves under its own name', () => {
  const form = { label: '_verify.host', prefix: 'host=' };
  const published = `_verify.host TXT host=${TOKEN}`;
  const challenge = challengeOf('shop.test', form);

  test('finds its own record', async () => {
    const found = await verify({ zones: [shop(published)], challenge, resolver: form });
    expect(found).toMatchObject({
      is_valid: true,
      challenge: { name: '_verify.host.shop.test', value: `host=${TOKEN}` },
    });
  });

  test.each([
    ['missing-prefix', TOKEN, 'Only the token was published: the value begins with host=.'],
    ['other-challenge', `host=${'0'.repeat(32)}`, expect.any(String)],
    ['hex-case', `HOST=${TOKEN}`, expect.any(String)],
  ])('is told what went wrong in its own words: %s', async (kind, value, text) => {
    const zones = [shop(`_verify.host TXT ${value}`)];
    const found = await verify({ zones, challenge, resolver: form });
    expect(found).toMatchObject({ code: 'ownership/value-mismatch', hint: { kind, text } });
  });

  test('does not check the challenge of another host, nor another one its', async () => {
    const zones = [shop(published, PUBLISHED)];
    await expect(verify({ zones, challenge: txt, resolver: form })).rejects.toThrow(TypeError);
    await expect(verify({ zones, challenge })).rejects.toThrow('_scaidns-verify.shop.test');
  });

  test.each([{ label: 'a..b' }, { prefix: '"' }, { sealKey: 'short' }])(
    '%j is a mistake of the program',
    (one) => {
      expect(() => createResolver(one)).toThrow(TypeError);
    },
  );
});

describe('a sealed challenge', () => {
  const sealKey = 'sixteen octets at least';
  const sealed = challengeOf('shop.test', { sealKey, account: 'alice' });
  const resolver = { sealKey };

  test('is checked, and what becomes of it is sealed as well', async () => {
    const kept: Challenge[] = [];
    const store = {
      compareAndSet(_: Challenge, next: Challenge) {
        kept.push(next);
        return null;
      },
    };
    const failed = await verify({ zones: [shop()], challenge: sealed, resolver: { sealKey, store } });
    expect(failed).toMatchObject({ code: 'ownership/record-not-found', status: 'failed' });
    expect(kept.map(({ status }) => status)).toEqual(['verifying', 'failed']);
    expect(new Set([sealed, ...kept].map(({ seal }) => seal)).size).toBe(3);
    const again = await verify({
      zones: [shop(PUBLISHED)],
      challenge: kept[1]!,
      resolver: { sealKey, store },
    });
    expect(again).toMatchObject({ is_valid: true });
    // Nobody has to look again at what is proven.
    expect(await verify({ zones: [], challenge: kept.at(-1)!, resolver })).toMatchObject({
      is_valid: true,
      queries: 0,
    });
  });

  const other = '0'.repeat(32);
  const changes: Readonly<Partial<Record<keyof Challenge, unknown>>> = {
    id: other,
    account: 'mallory',
    value: `scaidns-verify=${other}`,
    status: 'validated',
    createdAt: START - 1,
    expiresAt: sealed.expiresAt + 1,
    changedAt: START + 1,
    attempts: 1,
    shared: false,
    differedAt: START,
    seal: '0'.repeat(64),
  };

  test.each(Object.entries(changes))('of which %s was changed is noticed', async (member, value) => {
    const challenge = changed(sealed, { [member]: value });
    await expect(verify({ zones: [shop(PUBLISHED)], challenge, resolver })).rejects.toThrow(SealError);
  });

  test('of another domain is noticed', async () => {
    const challenge = changed(sealed, { domain: 'other.test', name: '_scaidns-verify.other.test' });
    await expect(verify({ zones: [], challenge, resolver })).rejects.toThrow(SealError);
    const servers = changed(sealed, {
      method: 'nameservers',
      name: 'shop.test',
      type: 'NS',
      value: 'a.test',
    });
    await expect(verify({ zones: [], challenge: servers, resolver })).rejects.toThrow(SealError);
  });

  test.each([null, undefined, '', 'ab', `${sealed.seal}00`, sealed.seal!.toUpperCase()])(
    'with %j in place of its seal is noticed',
    async (seal) => {
      const challenge = changed(sealed, { seal });
      await expect(verify({ zones: [shop(PUBLISHED)], challenge, resolver })).rejects.toThrow(SealError);
    },
  );

  test('by another key, or by none, is noticed', async () => {
    for (const key of [`${sealKey}.`, new Uint8Array(16)]) {
      const challenge = challengeOf('shop.test', { sealKey: key });
      await expect(verify({ zones: [shop()], challenge, resolver })).rejects.toThrow(SealError);
    }
    await expect(verify({ zones: [shop()], challenge: txt, resolver })).rejects.toThrow(SealError);
  });

  test('that a store claims to be proven is noticed', async () => {
    const store = { compareAndSet: (one: Challenge) => ({ ...one, status: 'validated' }) as const };
    const checking = verify({ zones: [shop()], challenge: sealed, resolver: { sealKey, store } });
    await expect(checking).rejects.toThrow(SealError);
  });

  test('is the same for a key as a text and as octets', () => {
    const octets = new TextEncoder().encode(sealKey);
    const random = () => new Uint8Array(16);
    const [one, two] = [sealKey, octets].map((key) =>
      createChallenge('a.test', { now: 0, random, sealKey: key }),
    );
    expect(one).toEqual(two);
    expect(one).toMatchObject({ seal: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
});
