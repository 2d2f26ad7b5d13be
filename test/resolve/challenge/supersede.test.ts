import { describe, expect, test } from 'vitest';
import { type Challenge, createMemoryStore, createResolver, supersede } from '../../../src/resolve/index.ts';
import { handClock } from '../helpers/hand-clock.ts';
import { above, challengeOf, countingRandom, START, shop } from '../helpers/verify.ts';
import { createWorld } from '../helpers/world.ts';

const token = (digit: string) => digit.repeat(32);
const of = (account: string, digit: string, options = {}): Challenge =>
  challengeOf('shop.test', {
    account,
    token: token(digit),
    now: START + Number.parseInt(digit, 16),
    ...options,
  });

describe('a new challenge', () => {
  const alice = of('alice', '1');
  const again = of('alice', '2');

  test('takes the place of the open one of the same account', () => {
    expect(supersede(again, [alice, again])).toEqual([
      { from: alice, next: { ...alice, status: 'cancelled', changedAt: START + 2 } },
    ]);
    const verifying: Challenge = { ...alice, status: 'verifying', attempts: 1 };
    expect(supersede(again, [verifying])).toMatchObject([{ next: { status: 'cancelled' } }]);
    const nameservers = of('alice', '3', {
      method: 'nameservers',
      nameservers: ['ns1.a.test'],
      token: undefined,
    });
    expect(supersede(nameservers, [alice])).toHaveLength(1);
  });

  test.each([
    ['another account', of('mallory', '1')],
    ['no account', of('', '1')],
    ['another domain', challengeOf('other.test', { account: 'alice' })],
    ['what is proven', { ...alice, status: 'validated' }],
    ['what is over', { ...alice, status: 'expired' }],
  ] as const)('leaves that of %s alone', (_, other) => expect(supersede(again, [other])).toEqual([]));

  test('of nobody leaves all alone', () => {
    expect(supersede(of('', '2'), [of('', '1'), alice])).toEqual([]);
  });

  test('seals what it cancels', () => {
    const sealKey = 'sixteen octets at least';
    const sealed = of('alice', '1', { sealKey });
    const [{ next } = { next: sealed }] = supersede(of('alice', '2', { sealKey }), [sealed], sealKey);
    expect(next).toMatchObject({ status: 'cancelled', seal: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(next.seal).not.toBe(sealed.seal);
  });
});

describe('A17 challenges of several accounts for one domain', () => {
  /** A resolver with a store, and a domain with these texts at the name of the challenge. */
  function world(...values: readonly string[]) {
    const clock = handClock();
    const records = values.map((value) => `_scaidns-verify TXT scaidns-verify=${value}`);
    const { network } = createWorld(clock, { zones: [...above, shop(...records)] });
    const store = createMemoryStore();
    const resolver = createResolver({
      ...{ ports: { clock, network, random: countingRandom() }, store, now: () => START + 1000 },
      rootHints: { 'a.root-servers.net': ['198.41.0.4'] },
    });
    const check = (one: Challenge) => clock.settle(resolver.verifyChallenge(store.get(one.id)!));
    return { store, check };
  }

  test('stand side by side: each proves its own claim by its own token', async () => {
    const [alice, mallory] = [of('alice', '1'), of('mallory', '2')];
    const { store, check } = world(token('1'));
    store.add(mallory);
    store.add(alice);
    expect(await check(alice)).toMatchObject({ is_valid: true });
    expect(await check(mallory)).toMatchObject({
      code: 'ownership/value-mismatch',
      hint: { kind: 'other-challenge' },
    });
    expect([alice, mallory].map(({ id }) => store.get(id)?.status)).toEqual(['validated', 'failed']);

    const both = world(token('1'), token('2'));
    for (const one of [alice, mallory]) both.store.add(one);
    for (const one of [alice, mallory]) expect(await both.check(one)).toMatchObject({ is_valid: true });
  });

  test('are not superseded by each other, but by a newer one of the same account', async () => {
    const [first, second, mallory] = [of('alice', '1'), of('alice', '2'), of('mallory', '3')];
    const { store, check } = world(token('1'), token('3'));
    for (const one of [first, mallory, second]) store.add(one);
    expect(await check(first)).toMatchObject({
      is_valid: false,
      code: 'ownership/challenge-expired',
      details: { reason: 'cancelled' },
      queries: 0,
    });
    expect(await check(mallory)).toMatchObject({ is_valid: true });
    expect(await check(second)).toMatchObject({ code: 'ownership/value-mismatch' });
  });
});
