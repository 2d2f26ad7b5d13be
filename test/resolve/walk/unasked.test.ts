import { describe, expect, test } from 'vitest';
import { refused } from '../helpers/serve.ts';
import { type Case, PUBLISHED, shop, verify } from '../helpers/verify.ts';
import type { Fault } from '../helpers/world.ts';

const modes = ['hybrid', 'iterative'] as const;

/** The first server of the domain was taken over, and has the record; the other one does not have it. */
const taken = { zones: [shop()], copies: { '5.5.4.1': { 'shop.test': [PUBLISHED] } } } as const;

/** Hears recursive resolvers, but not us. */
const deaf: Fault = ({ byRecursor }, answer) => (byRecursor === true ? answer : null);

describe.each(modes)('A15 a server that had no chance to answer helps no proof, %s:', (discovery) => {
  const check = (one: Partial<Case>) =>
    verify({ ...taken, ...one, resolver: { discovery, ...one.resolver } });

  test('as the one that was taken over sends garbage before its answer', async () => {
    for (let octets = 0; octets < 3200; octets += 40) {
      const found = await check({ noise: { '5.5.4.1': 1 }, resolver: { limits: { octets } } });
      expect(found.is_valid, `${octets} octets`).toBe(false);
    }
    for (const datagrams of [1, 13, 14, 212, 300])
      expect(await check({ noise: { '5.5.4.1': datagrams } })).toMatchObject({
        code: 'ownership/record-not-found',
        servers: [{ outcome: 'match' }, { outcome: 'no-such-name' }],
      });
  });

  test('garbage does no harm where all have the record', async () => {
    const found = await check({ copies: {}, zones: [shop(PUBLISHED)], noise: { '5.5.4.1': 300 } });
    expect(found).toMatchObject({ is_valid: true });
    expect(found.servers.map(({ transport }) => transport)).toEqual(['tcp', 'udp']);
  });

  test('as the check is over before its time to answer is', async () => {
    const late = { faults: { '5.5.4.2': deaf }, zones: [shop()] };
    const found = await check({ ...late, resolver: { timeout: 1400 } });
    expect(found).toMatchObject({
      is_valid: false,
      code: 'ownership/timeout',
      hint: {
        kind: 'half-heard',
        text: 'The record is at ns1.shop.test, but ns2.shop.test had no chance to answer, and may say otherwise: check again with more time, from where all servers can be reached.',
      },
    });
    expect(found.servers.find(({ name }) => name === 'ns2.shop.test')).toMatchObject({
      outcome: 'unasked',
      note: 'the check had used up its packets or its time',
    });
  });

  test('as what a check may send is used up', async () => {
    const all = (await check({})).queries;
    expect(all).toBeGreaterThan(5);
    for (let queries = 1; queries < all; queries++)
      expect((await check({ resolver: { limits: { queries } } })).is_valid, `${queries} packets`).toBe(false);
  });

  test('though the one that was taken over has nothing to say to us, and resolvers have its record', async () => {
    const mute: Fault = ({ byRecursor }, answer) => (byRecursor === true ? answer : refused);
    const servers = { 'ns1.shop.test': '5.5.4.1', 'ns2.shop.test': '2a00::4' };
    const found = await check({
      zones: [{ origin: 'shop.test', servers }],
      faults: { '5.5.4.1': mute },
      unsent: ['2a00::4'],
    });
    expect(found).toMatchObject({
      is_valid: false,
      code: 'ownership/timeout',
      details: { via: 'authoritative' },
      servers: [{ outcome: 'lame' }, { outcome: 'unasked' }],
    });
  });

  test('as this machine has no way to it', async () => {
    const found = await check({
      zones: [{ origin: 'shop.test', servers: { 'ns1.shop.test': '5.5.4.1', 'ns2.shop.test': '2a00::4' } }],
      unsent: ['2a00::4'],
    });
    expect(found).toMatchObject({ is_valid: false, code: 'ownership/timeout' });
    expect(found.servers.find(({ name }) => name === 'ns2.shop.test')).toMatchObject({
      outcome: 'unasked',
      note: 'this machine has no way to addresses of this family',
    });
  });
});
