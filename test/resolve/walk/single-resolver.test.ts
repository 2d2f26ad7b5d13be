import { describe, expect, test } from 'vitest';
import { createResolver } from '../../../src/resolve/index.ts';
import { PUBLISHED, shop, VALUE, verify } from '../helpers/verify.ts';
import { type Fault, faults } from '../helpers/world.ts';

const only = '1.1.1.1';
const resolver = { resolvers: [only] };
const evil = '6.6.6.6';

/** Leads everything to a server of its own, and says of everything that it is signed. */
const liar: Fault = ({ name, type }, answer) => {
  const records = {
    ...{ NS: ['ns.evil.test.'], A: [evil], AAAA: [], TXT: [[VALUE]] },
    ...{ SOA: ['ns'] },
  }[type];
  const lies = (records ?? []).map((data) => ({ owner: name, type, data }));
  return { ...answer, rcode: 0, ad: true, authority: [], answer: lies };
};
/** The attacker’s server has the record, and is at home everywhere. */
const atEvil: Fault = (asked, answer) => ({ ...liar(asked, answer)!, aa: true });
const attack = { hosts: { 'shop.test': [evil], test: [evil] }, faults: { [only]: liar, [evil]: atEvil } };

describe('A3 a single resolver, which lies,', () => {
  test.each(['consistent', 'any', 'majority', 'all'] as const)(
    'proves nothing: quorum %s',
    async (quorum) => {
      const found = await verify({ zones: [shop()], ...attack, resolver: { ...resolver, quorum } });
      expect(found).toMatchObject({ is_valid: false, code: 'ownership/record-not-found' });
      expect(found.world.asked.filter((line) => line.startsWith(evil))).toEqual([]);
    },
  );

  test.each([
    ['the servers of the domain', ['5.5.4.1', '5.5.4.2']],
    ['one of them', ['5.5.4.2']],
    ['the servers above', ['5.5.3.1', '5.5.3.2']],
    ['the root', ['198.41.0.4']],
  ])('proves nothing where nothing is heard of %s', async (_, silent) => {
    const dead = Object.fromEntries(silent.map((one) => [one, faults.drop]));
    const copies = { '5.5.4.1': { 'shop.test': [PUBLISHED] } };
    const found = await verify({
      ...{ zones: [shop()], copies, ...attack, resolver },
      faults: { ...attack.faults, ...dead },
    });
    expect(found).toMatchObject({ is_valid: false, code: 'ownership/timeout' });
    expect(found.world.asked.filter((line) => line.startsWith(evil))).toEqual([]);
  });

  test('proves no delegation', async () => {
    const challengeOptions = { method: 'nameservers', nameservers: ['ns.evil.test'], shared: false } as const;
    const found = await verify({ zones: [shop()], ...attack, challengeOptions, resolver });
    expect(found).toMatchObject({ is_valid: false, code: 'ownership/nameservers-mismatch' });
  });
});

describe('a single resolver', () => {
  test('is asked about signatures alone: the servers are found from the root on', async () => {
    const found = await verify({ zones: [shop(PUBLISHED)], resolver });
    expect(found).toMatchObject({ is_valid: true, details: { via: 'authoritative', dnssec: 'secure' } });
    expect(found.world.asked).toContain('198.41.0.4 test. NS');
    expect(found.world.asked.filter((line) => line.startsWith(only))).toEqual([
      `${only} _scaidns-verify.shop.test. TXT`,
    ]);
  });

  test('may veto', async () => {
    const found = await verify({ zones: [shop(PUBLISHED)], bogus: ['shop.test'], resolver });
    expect(found).toMatchObject({ is_valid: false, details: { reason: 'bogus' } });
  });

  test('does not confirm what one of two servers has, and says so', async () => {
    const found = await verify({ zones: [shop(PUBLISHED)], faults: { '5.5.4.2': faults.drop }, resolver });
    expect(found).toMatchObject({
      is_valid: false,
      code: 'ownership/timeout',
      details: { reason: 'unconfirmed' },
      hint: {
        kind: 'half-heard',
        text: 'No usable answer came from ns2.shop.test, so that two recursive resolvers must have the record, too, and only one is configured: configure a second.',
      },
    });
  });

  test('is not enough where the root cannot be reached', async () => {
    const found = await verify({ zones: [shop(PUBLISHED)], faults: { '198.41.0.4': faults.drop }, resolver });
    expect(found).toMatchObject({
      is_valid: false,
      code: 'ownership/timeout',
      hint: {
        kind: 'root-servers',
        text: 'No root server answers, and what a single recursive resolver says proves nothing: configure a second one, of somebody else.',
      },
    });
  });

  test('is one resolver however often it is given', () => {
    for (const resolvers of [
      [only, only],
      [
        [only, '8.8.8.8'],
        ['8.8.8.8', only],
      ],
      [[only, '8.8.8.8'], '8.8.8.8'],
      [only, `::ffff:${only}`],
    ])
      expect(() => createResolver({ resolvers }), String(resolvers)).toThrow(/is given twice/);
  });
});

test('an unreachable root is told to whoever asks no resolver', async () => {
  const found = await verify({
    zones: [shop(PUBLISHED)],
    faults: { '198.41.0.4': faults.drop },
    resolver: { discovery: 'iterative' },
  });
  expect(found).toMatchObject({ code: 'ownership/timeout', hint: { kind: 'root-servers' } });
});
