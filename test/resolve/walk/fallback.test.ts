import { describe, expect, test } from 'vitest';
import { PUBLISHED, shop, VALUE, verify } from '../helpers/verify.ts';
import { type Fault, faults } from '../helpers/world.ts';

/** Servers that recursive resolvers reach, but we do not. */
const deaf: Fault = ({ byRecursor }, answer) => (byRecursor === true ? answer : null);
const cutOff = { '5.5.4.1': deaf, '5.5.4.2': deaf };

const saying =
  (...texts: readonly string[]): Fault =>
  ({ name, type }, answer) =>
    type === 'TXT'
      ? {
          ...answer,
          rcode: 0,
          authority: [],
          answer: texts.map((text) => ({ owner: name, type, data: [text] })),
        }
      : answer;

describe('R23 recursive resolvers instead', () => {
  test('are believed when two of them agree', async () => {
    const found = await verify({ zones: [shop(PUBLISHED)], faults: cutOff });
    expect(found).toMatchObject({ is_valid: true, details: { via: 'recursive' } });
    expect(found.servers.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['ns1.shop.test', 'timeout'],
      ['ns2.shop.test', 'timeout'],
      ['1.1.1.1', 'match'],
      ['8.8.8.8', 'match'],
      ['9.9.9.9', 'match'],
    ]);
  });

  test('a single one that has the record proves nothing', async () => {
    const found = await verify({ zones: [shop()], faults: { ...cutOff, '8.8.8.8': saying(VALUE) } });
    expect(found).toMatchObject({ is_valid: false, code: 'ownership/record-not-found' });
  });

  test('those that all say something else say nothing', async () => {
    const found = await verify({
      zones: [shop()],
      faults: { ...cutOff, '8.8.8.8': saying(VALUE), '9.9.9.9': saying('something else') },
    });
    expect(found).toMatchObject({ is_valid: false, code: 'ownership/timeout' });
  });

  test('are not asked when a server of the domain has answered', async () => {
    const lying = { '1.1.1.1': saying(VALUE), '8.8.8.8': saying(VALUE), '9.9.9.9': saying(VALUE) };
    const found = await verify({ zones: [shop()], faults: { ...lying, '5.5.4.1': deaf } });
    expect(found).toMatchObject({ code: 'ownership/record-not-found', details: { via: 'authoritative' } });
  });

  test.each([
    ['mismatch', [VALUE.toUpperCase()], 'ownership/value-mismatch'],
    ['no-data', [], 'ownership/record-not-found'],
  ])('agree on the outcome %s', async (outcome, texts, code) => {
    const zone = shop(...texts.map((text) => `_scaidns-verify TXT ${text}`), '_scaidns-verify A 192.0.2.1');
    const found = await verify({ zones: [zone], faults: cutOff });
    expect(found).toMatchObject({ code });
    expect(found.servers.at(-1)).toMatchObject({ outcome });
  });

  test('that all fail leave nobody to ask', async () => {
    const zone = { origin: 'shop.test', servers: { 'ns.nowhere.test': [] } };
    expect(await verify({ zones: [zone] })).toMatchObject({ code: 'ownership/no-nameservers' });
  });

  test('that do not answer either make a timeout', async () => {
    const unsaid: Fault = ({ type }, answer) => (type === 'TXT' ? null : answer);
    const silent = { '1.1.1.1': unsaid, '8.8.8.8': unsaid, '9.9.9.9': unsaid };
    const found = await verify({ zones: [shop(PUBLISHED)], faults: { ...cutOff, ...silent } });
    expect(found).toMatchObject({ code: 'ownership/timeout', message: 'DNS query timed out' });
    expect(found.took).toBeLessThanOrEqual(10_000);
  });

  test('are not asked in iterative discovery', async () => {
    const found = await verify({
      zones: [shop(PUBLISHED)],
      faults: cutOff,
      resolver: { discovery: 'iterative' },
    });
    expect(found).toMatchObject({ code: 'ownership/timeout', details: { via: 'authoritative' } });
  });

  test('a single one is not asked in their place, as it proves nothing', async () => {
    const resolver = { resolvers: ['1.1.1.1'] };
    const found = await verify({ zones: [shop(PUBLISHED)], faults: cutOff, resolver });
    expect(found).toMatchObject({ is_valid: false, code: 'ownership/timeout' });
    expect(found.servers.map(({ name }) => name)).toEqual(['ns1.shop.test', 'ns2.shop.test']);
  });

  test.each(['1.1.1.1', '8.8.8.8', '9.9.9.9'])(
    'are not waited for when one is dead at %s',
    async (address) => {
      const found = await verify({
        zones: [shop(PUBLISHED)],
        faults: { [address]: faults.drop },
        resolver: { discovery: 'recursive' },
      });
      expect(found).toMatchObject({ is_valid: true, servers: [{ outcome: 'match' }, { outcome: 'match' }] });
      expect(found.took).toBeLessThanOrEqual(1100);
    },
  );

  test('agree that there is no record, whether or not there is anything else at the name', async () => {
    const empty: Fault = ({ type }, answer) => (type === 'TXT' ? { ...answer, rcode: 0 } : answer);
    const found = await verify({
      zones: [shop()],
      faults: { '1.1.1.1': empty, '8.8.8.8': saying(VALUE) },
      resolver: { discovery: 'recursive' },
    });
    expect(found).toMatchObject({ code: 'ownership/record-not-found' });
  });

  test('several addresses of one operator are one resolver', async () => {
    const found = await verify({
      zones: [shop(PUBLISHED)],
      faults: { ...cutOff, '9.9.9.9': faults.drop },
      resolver: { resolvers: [['1.1.1.1', '8.8.8.8'], '9.9.9.9'], discovery: 'recursive' },
    });
    expect(found).toMatchObject({ is_valid: false, code: 'ownership/timeout' });
  });

  test('must offer recursion', async () => {
    const none: Fault = ({ type }, answer) => (type === 'TXT' ? { ...answer, ra: false, aa: true } : answer);
    const found = await verify({
      zones: [shop(PUBLISHED)],
      faults: { ...cutOff, '1.1.1.1': none, '8.8.8.8': none, '9.9.9.9': none },
    });
    expect(found).toMatchObject({ is_valid: false });
    expect(found.servers.at(-1)).toMatchObject({ outcome: 'lame', note: 'no recursion' });
  });
});
