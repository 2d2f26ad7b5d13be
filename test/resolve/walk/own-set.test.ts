import { describe, expect, test } from 'vitest';
import { createResolver } from '../../../src/resolve/index.ts';
import { handClock } from '../helpers/hand-clock.ts';
import { above, challengeOf, countingRandom, PUBLISHED, START, shop, verify } from '../helpers/verify.ts';
import { createWorld, type Fault, faults } from '../helpers/world.ts';

const resolvers = ['1.1.1.1', '8.8.8.8', '9.9.9.9'];
const at = (addresses: readonly string[], fault: Fault) =>
  Object.fromEntries(addresses.map((address) => [address, fault]));

/** A resolver that knows the domain by one of its servers only, and what it has from there without signatures. */
const ledAway =
  (ad: boolean): Fault =>
  ({ name, type }, answer) =>
    type === 'NS' && name === 'shop.test.'
      ? { ...answer, answer: answer.answer.slice(0, 1) }
      : { ...answer, ad: type === 'TXT' ? ad : true };
/** The honest server is silent to us; of resolvers nobody knows whom they asked. */
const zones = [shop(PUBLISHED)];
const deaf: Fault = ({ byRecursor }, answer) => (byRecursor === true ? answer : null);

describe('resolvers speak for a silent server', () => {
  test('if they know the domain by all servers that the zone above names', async () => {
    const unsigned: Fault = ({ type }, answer) => ({ ...answer, ad: type !== 'TXT' });
    for (const fault of [deaf, faults.drop]) {
      const found = await verify({ zones, faults: { '5.5.4.2': fault, ...at(resolvers, unsigned) } });
      expect(found).toMatchObject({ is_valid: true, details: { dnssec: 'insecure' } });
    }
  });

  test.each(['silent', 'refusing'] as const)(
    'and not if by one that names itself alone: %s',
    async (kind) => {
      const other: Fault =
        kind === 'silent' ? deaf : (one, answer) => (one.byRecursor ? answer : faults.refused());
      const found = await verify({ zones, faults: { '5.5.4.2': other, ...at(resolvers, ledAway(false)) } });
      expect(found).toMatchObject({
        ...{ is_valid: false, code: 'ownership/timeout', hint: { kind: 'half-heard' } },
        details: { reason: 'unconfirmed' },
      });
      expect(found.hint?.text).toMatch(/know the domain by other servers: see that all its servers run/);
    },
  );

  test('and none of them lacks the record, as it may have asked the silent one', async () => {
    const unsigned: Fault = ({ type }, answer) => ({ ...answer, ad: type !== 'TXT' });
    const lacking: Fault = ({ type }, answer) => {
      const authority = [{ owner: 'shop.test.', type: 'SOA', data: 'ns' }];
      return type === 'TXT' ? { ...answer, rcode: 3, ad: false, answer: [], authority } : answer;
    };
    for (const one of resolvers) {
      const told = { ...at(resolvers, unsigned), [one]: lacking };
      const found = await verify({ zones, faults: { '5.5.4.2': deaf, ...told } });
      expect(found).toMatchObject({ is_valid: false, details: { reason: 'unconfirmed' } });
    }
  });

  test('nor if one that has the record knows the others, and another one lacks it', async () => {
    const late: Fault = ({ type }, answer) =>
      type === 'TXT' ? { ...answer, rcode: 3, ad: false, answer: [], authority: [] } : answer;
    const mixed = { '1.1.1.1': ledAway(false), '8.8.8.8': ledAway(false), '9.9.9.9': late };
    const found = await verify({ zones, faults: { '5.5.4.2': deaf, ...mixed } });
    expect(found).toMatchObject({ is_valid: false, details: { reason: 'unconfirmed' } });
  });

  test('or if two have it signed, whomever they asked', async () => {
    const found = await verify({ zones, faults: { '5.5.4.2': deaf, ...at(resolvers, ledAway(true)) } });
    expect(found).toMatchObject({ is_valid: true, details: { dnssec: 'secure' } });
    const one = { ...at(resolvers, ledAway(false)), '1.1.1.1': ledAway(true) };
    expect(await verify({ zones, faults: { '5.5.4.2': deaf, ...one } })).toMatchObject({ is_valid: false });
  });

  test('in the place of all servers of the domain only so, too', async () => {
    const gone = at(['5.5.4.1', '5.5.4.2'], deaf);
    const found = await verify({ zones, faults: { ...gone, ...at(resolvers, ledAway(false)) } });
    expect(found).toMatchObject({
      ...{ is_valid: false, code: 'ownership/timeout' },
      details: { reason: 'unconfirmed', via: 'recursive' },
    });
    const signed = await verify({ zones, faults: { ...gone, ...at(resolvers, ledAway(true)) } });
    expect(signed).toMatchObject({ is_valid: true });
  });
});

describe('the zone above is silent, and resolvers name the servers:', () => {
  const silent = at(['5.5.3.1', '5.5.3.2'], deaf);
  const unsigned: Fault = ({ type }, answer) => ({ ...answer, ad: type !== 'TXT' });

  test('a record counts that two have signed', async () => {
    expect(await verify({ zones, faults: silent })).toMatchObject({
      ...{ is_valid: true, details: { delegation: { from: 'recursors' } } },
    });
  });

  test('one that they have unsigned does not', async () => {
    for (const fault of [unsigned, ledAway(false)]) {
      const found = await verify({ zones, faults: { ...silent, ...at(resolvers, fault) } });
      expect(found).toMatchObject({
        ...{ is_valid: false, code: 'ownership/timeout', hint: { kind: 'half-heard' } },
        details: { reason: 'unconfirmed' },
      });
      expect(found.hint?.text).toContain('check again when the zone above can be reached');
    }
  });

  test('a server that only one of them names has a vote', async () => {
    const copies = { '5.5.4.1': { 'shop.test': ['ns1 A 5.5.4.1', 'ns2 A 5.5.4.2', PUBLISHED] } };
    for (const one of resolvers)
      for (const two of resolvers.filter((other) => other !== one)) {
        const found = await verify({
          ...{ zones: [shop()], copies, faults: { ...silent, [one]: ledAway(true) } },
          resolver: { resolvers: [one, two] },
        });
        expect(found).toMatchObject({ is_valid: false, code: 'ownership/record-not-found' });
        expect(found.servers.map(({ outcome }) => outcome)).toEqual(['match', 'no-such-name']);
      }
  });
});

test('a server that was heard, and is silent as it is asked too much, costs no attempt', async () => {
  const clock = handClock();
  let isSilent = false;
  const twoFaced: Fault = (_asked, answer) => (isSilent ? null : answer);
  const other = { ...shop(PUBLISHED), origin: 'other.test' };
  const faulty = { '5.5.4.2': twoFaced };
  const world = createWorld(clock, { zones: [...above, shop(PUBLISHED), other], faults: faulty });
  for (const discovery of ['hybrid', 'iterative'] as const) {
    isSilent = false;
    const resolver = createResolver({
      ...{ ports: { clock, network: world.network, random: countingRandom() }, discovery },
      ...{ rootHints: { 'a.root-servers.net': ['198.41.0.4'] }, now: () => START + 1000 },
    });
    const check = (domain: string) => clock.settle(resolver.verifyChallenge(challengeOf(domain)));
    expect(await check('other.test')).toMatchObject({ is_valid: true });
    isSilent = true;
    const found = await check('shop.test');
    expect(found.retry_at! - START).toBeGreaterThanOrEqual(60_000);
    expect(found).toMatchObject({
      ...{ is_valid: false, code: 'ownership/busy', status: 'pending', details: { limit: 'silence' } },
      servers: [{ outcome: 'match' }, { outcome: 'busy' }],
    });
    // Silent for long, it is silent.
    await clock.advance(600_000);
    expect(await check('shop.test')).toMatchObject({ is_valid: true });
  }
});
