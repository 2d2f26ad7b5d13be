import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Challenge, createResolver } from '../../../src/resolve/index.ts';
import { at, recursors } from './addresses.ts';
import { challengeFor, check, rootHints } from './check.ts';
import { PROOF, VALUE } from './domain.ts';
import { hasWorld } from './has-world.ts';
import { startWorld, type World } from './world.ts';

const platform = ['ns1.platform.test', 'ns2.platform.test'];
const elsewhere = '@ NS ns1.other.test.\n@ NS ns2.other.test.';
const atPlatform = '@ NS ns2.platform.test.\n@ NS ns1.platform.test.';

if (hasWorld()) {
  let world: World;
  beforeAll(async () => {
    world = await startWorld([
      { domain: 'platform.test' },
      { domain: 'other.test' },
      { domain: 'settled.test', above: atPlatform },
      { domain: 'moving.test', above: elsewhere, zone: PROOF },
      { domain: 'more.test', above: `${atPlatform}\n@ NS ns3.platform.test.` },
      { domain: 'hosted.test', above: atPlatform, zone: PROOF },
      { domain: 'half-hosted.test', above: '@ NS ns1.platform.test.\n@ NS ns2.other.test.', zone: PROOF },
    ]);
  });
  afterAll(() => world?.stop());
  describe.each(['hybrid', 'iterative'] as const)('%s:', (discovery) => delegations(discovery, () => world));
}

function delegations(discovery: 'hybrid' | 'iterative', worldOf: () => World): void {
  const claim = (domain: string, options = {}): Challenge =>
    challengeFor(domain, { method: 'nameservers', nameservers: platform, ...options });

  test('R41 name servers that others have too prove nothing by themselves', async () => {
    expect(await check(claim('settled.test'), { discovery })).toMatchObject({
      is_valid: false,
      code: 'ownership/nameservers-mismatch',
      details: { reason: 'shared', found: platform },
    });
  });

  test('R41 name servers that nobody else has prove the claim', async () => {
    const nameservers = ['NS2.Platform.Test.', 'ns1.platform.test'];
    const own = claim('settled.test', { nameservers, shared: false });
    expect(await check(own, { discovery })).toMatchObject({ is_valid: true, code: null });
  });

  test('R41 one name server too many is a mismatch', async () => {
    expect(await check(claim('more.test', { shared: false }), { discovery })).toMatchObject({
      code: 'ownership/nameservers-mismatch',
      message: `Nameservers don't match. Expected: ${platform.join(' ')}`,
      details: { expected: platform, found: [...platform, 'ns3.platform.test'] },
    });
  });

  test('R41 a change of the zone above that is seen after the challenge was made proves no claim to a shared set', async () => {
    let kept = claim('moving.test');
    const store = {
      compareAndSet: (_: Challenge, next: Challenge) => {
        kept = next;
        return null;
      },
    };
    const resolver = createResolver({ discovery, resolvers: recursors, rootHints, store });

    expect(await resolver.verifyChallenge(kept)).toMatchObject({
      code: 'ownership/nameservers-mismatch',
      details: { found: ['ns1.other.test', 'ns2.other.test'] },
    });
    expect(kept).toMatchObject({ status: 'failed', differedAt: expect.any(Number) });

    await worldOf().redelegate([{ domain: 'moving.test', above: atPlatform }]);
    expect(await resolver.verifyChallenge(kept)).toMatchObject({
      is_valid: false,
      code: 'ownership/nameservers-mismatch',
      details: { reason: 'shared', changedAt: expect.any(String) },
    });
    expect(kept.status).toBe('failed');

    await worldOf().redelegate([]);
    const again = claim('moving.test');
    expect(await check(again, { discovery })).toMatchObject({ code: 'ownership/nameservers-mismatch' });
  });

  test('R42 a record that only the servers of the platform have proves nothing', async () => {
    expect(await check('hosted.test', { discovery, platformNameservers: platform })).toMatchObject({
      is_valid: false,
      details: { reason: 'self-hosted', found: [VALUE] },
    });
    const byAddress = { discovery, platformNameservers: [at.knot, at.named] };
    expect(await check('hosted.test', byAddress)).toMatchObject({ details: { reason: 'self-hosted' } });
    expect(await check('hosted.test', { discovery })).toMatchObject({ is_valid: true });
  });

  test('R42 a record that a server of somebody else has, too, proves the claim', async () => {
    const found = await check('half-hosted.test', { discovery, platformNameservers: platform });
    expect(found).toMatchObject({ is_valid: true, servers: [{ outcome: 'match' }, { outcome: 'match' }] });
  });
}
