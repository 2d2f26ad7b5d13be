import { describe, expect, test } from 'vitest';
import { isMet, summary, type VoteOutcome } from '../../../src/resolve/walk/quorum.ts';
import type { Quorum } from '../../../src/resolve/walk/settings.ts';
import { PUBLISHED, shop, VALUE, verify } from '../helpers/verify.ts';
import { type Fault, faults } from '../helpers/world.ts';

const letters: Readonly<Record<string, VoteOutcome>> = {
  m: 'match',
  x: 'mismatch',
  n: 'no-data',
  t: 'timeout',
  l: 'lame',
  a: 'no-address',
};
const votes = (text: string): readonly VoteOutcome[] => Array.from(text, (letter) => letters[letter]!);

/** A letter for each server, and which quorums that meets: consistent, any, majority, all. */
const table: readonly (readonly [string, readonly Quorum[]])[] = [
  ['mm', ['consistent', 'any', 'majority', 'all']],
  ['m', ['consistent', 'any', 'majority', 'all']],
  ['mt', ['consistent', 'any']],
  ['mmt', ['consistent', 'any', 'majority']],
  ['mtt', ['any']],
  ['mttt', ['any']],
  ['mmtt', ['consistent', 'any']],
  ['mn', ['any']],
  ['mmn', ['any', 'majority']],
  ['mmmx', ['any', 'majority']],
  ['mll', ['any']],
  ['mmal', ['consistent', 'any']],
  ['n', []],
  ['tt', []],
  ['', []],
];

describe('R34 the quorum', () => {
  test.each(table)('of %j', (text, met) => {
    const quorums = ['consistent', 'any', 'majority', 'all'] as const;
    expect(quorums.filter((quorum) => isMet(quorum, votes(text)))).toEqual(met);
  });

  test.each([
    ['mn', 'no-data'],
    ['mnx', 'mismatch'],
    ['mttt', 'timeout'],
    ['mll', 'lame'],
    ['', 'no-address'],
  ])('what servers say together: %j', (text, outcome) =>
    expect(summary('consistent', votes(text))).toBe(outcome),
  );

  const stale = { zones: [shop(PUBLISHED)], copies: { '5.5.4.2': { 'shop.test': [] } } };

  test('a server that lags behind is named', async () => {
    const found = await verify(stale);
    expect(found).toMatchObject({
      code: 'ownership/record-not-found',
      hint: {
        kind: 'partial',
        text: 'The record is at ns1.shop.test, but not at ns2.shop.test: wait until all servers of the domain have it, or correct those that do not.',
      },
    });
    expect(found.details['disagree']).toEqual([
      { name: 'ns1.shop.test', outcome: 'match' },
      { name: 'ns2.shop.test', outcome: 'no-such-name' },
    ]);
  });

  test('a server that lags behind does not matter to `any`', async () => {
    expect(await verify({ ...stale, resolver: { quorum: 'any' } })).toMatchObject({ is_valid: true });
  });

  test.each(['hybrid', 'iterative'] as const)(
    'one good server beside lame ones does for `any`: %s',
    async (discovery) => {
      const lame = {
        '5.5.4.2': faults.refused,
        '5.5.4.3': faults.servfail,
        '5.5.4.4': faults.notAuthoritative,
      };
      const base = { zones: [four], faults: lame };
      expect(await verify({ ...base, resolver: { discovery, quorum: 'any' } })).toMatchObject({
        is_valid: true,
        servers: [{ outcome: 'match' }, { outcome: 'lame' }, { outcome: 'lame' }, { outcome: 'lame' }],
      });
      for (const quorum of ['consistent', 'majority', 'all'] as const)
        expect((await verify({ ...base, resolver: { discovery, quorum } })).is_valid, quorum).toBe(false);
    },
  );

  test('a server with another value makes it a mismatch', async () => {
    const copies = { '5.5.4.2': { 'shop.test': [`_scaidns-verify TXT ${VALUE}0`] } };
    const found = await verify({ zones: [shop(PUBLISHED)], copies });
    expect(found).toMatchObject({ code: 'ownership/value-mismatch', hint: { kind: 'partial' } });
  });

  test('one of two servers is dead', async () => {
    const found = await verify({ zones: [shop(PUBLISHED)], faults: { '5.5.4.1': faults.drop } });
    expect(found).toMatchObject({ is_valid: true });
  });

  const four = {
    origin: 'shop.test',
    servers: Object.fromEntries([1, 2, 3, 4].map((at) => [`ns${at}.shop.test`, `5.5.4.${at}`])),
    records: [PUBLISHED],
  };
  const dead = { '5.5.4.1': faults.drop, '5.5.4.2': faults.drop, '5.5.4.3': faults.drop };

  test('three of four servers are dead', async () => {
    const found = await verify({ zones: [four], faults: dead });
    expect(found).toMatchObject({
      is_valid: false,
      code: 'ownership/timeout',
      hint: {
        text: 'The record is at ns4.shop.test, but nothing was heard of ns1.shop.test, ns2.shop.test, ns3.shop.test: see that more servers of the domain run, or take those away that do not.',
      },
    });
    expect(found.took).toBeLessThanOrEqual(10_000);
  });

  test('other addresses for the same names, where nobody answers, are another place', async () => {
    const cut = { origin: '_scaidns-verify.shop.test', servers: { 'ns.shop.test': '5.5.5.1' } };
    const away: Fault = ({ name, byRecursor }, answer) =>
      byRecursor !== true && name === '_scaidns-verify.shop.test.'
        ? { ...answer, additional: [{ owner: 'ns.shop.test.', type: 'A', data: '5.5.5.9' }] }
        : answer;
    const found = await verify({
      zones: [shop(), { ...cut, records: [`@ TXT ${VALUE}`] }],
      faults: { '5.5.4.2': away },
      resolver: { discovery: 'iterative' },
    });
    expect(found).toMatchObject({ is_valid: false, code: 'ownership/record-not-found' });
    expect(found.servers.map(({ address, outcome }) => [address, outcome])).toEqual([
      ['5.5.4.1', 'referral'],
      ['5.5.4.2', 'referral'],
      ['5.5.5.1', 'match'],
      ['5.5.5.9', 'timeout'],
    ]);
  });

  test('a server with several addresses has one vote', async () => {
    const zone = {
      ...four,
      servers: { 'ns1.shop.test': '5.5.4.1', 'ns2.shop.test': ['5.5.4.2', '5.5.4.3', '2a00::4'] },
    };
    const found = await verify({ zones: [zone], copies: { '5.5.4.1': { 'shop.test': [] } } });
    expect(found.servers).toHaveLength(2);
    expect(found).toMatchObject({ code: 'ownership/record-not-found' });
  });
});
