import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Challenge,
  type ChallengeOptions,
  createMemoryStore,
  createResolver,
  nameserversFor,
  type Verification,
} from '../../../src/resolve/index.ts';
import { at, recursors } from './addresses.ts';
import { challengeFor, rootHints } from './check.ts';
import type { Domain } from './domain.ts';
import { hasWorld } from './has-world.ts';
import { startWorld, type World } from './world.ts';

/** With `FUZZ=full` fifty, each a domain that Alice moves while Mallory lies in wait. */
const TRIES = process.env['FUZZ'] === 'full' ? 50 : 1;
const tries = Array.from({ length: TRIES }, (_, at) => at);

const shared = ['ns1.platform.test', 'ns2.platform.test'];
const below = 'ns.platform.test';
const setOf = (account: string) => nameserversFor(account, { below });
const handedTo = (names: readonly string[]) => names.map((name) => `@ NS ${name}.`).join('\n');
const elsewhere = '@ NS ns1.other.test.\n@ NS ns2.other.test.';
const TOKENS = { alice: 'a'.repeat(32), mallory: 'b'.repeat(32) } as const;
const texts = (...accounts: readonly (keyof typeof TOKENS)[]) =>
  accounts.map((account) => `_scaidns-verify TXT "scaidns-verify=${TOKENS[account]}"`).join('\n');

/** Domains before they move, and where they move to; the zone at the platform is anybody's to make. */
const domains: readonly (Domain & { readonly moved?: string })[] = [
  { domain: 'other.test' },
  { domain: 'platform.test', zone: `*.ns A ${at.knot}\n*.ns A ${at.named}` },
  ...tries.map((number) => ({
    ...{ domain: `shared${number}.test`, above: elsewhere, moved: handedTo(shared) },
    zone: texts('mallory'),
  })),
  ...tries.map((number) => ({
    ...{ domain: `own${number}.test`, above: elsewhere, moved: handedTo(setOf('alice')) },
  })),
  ...tries.map((number) => ({ domain: `both${number}.test`, zone: texts('alice', 'mallory') })),
  ...tries.map((number) => ({ domain: `hers${number}.test`, zone: texts('alice') })),
];

if (hasWorld()) {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(domains);
  });
  afterAll(() => world?.stop());
  describe.each(['hybrid', 'iterative', 'recursive'] as const)('%s:', (discovery) =>
    squatting(discovery, () => world),
  );
}

function squatting(discovery: 'hybrid' | 'iterative' | 'recursive', worldOf: () => World): void {
  const store = createMemoryStore();
  // A record at the platform's servers is no proof: whoever lies in wait may have put it there.
  const options = discovery === 'recursive' ? {} : { platformNameservers: shared };
  const resolver = createResolver({ discovery, resolvers: recursors, rootHints, store, ...options });

  function claim(domain: string, account: string, more: ChallengeOptions = {}): Challenge {
    const made = challengeFor(domain, { account, random: undefined, ...more });
    store.add(made);
    return made;
  }
  const check = ({ id }: Challenge, changedSince?: number): Promise<Verification> =>
    resolver.verifyChallenge(store.get(id)!, { changedSince });
  const valid = async (all: readonly Challenge[]) =>
    (await Promise.all(all.map((one) => check(one)))).map(({ is_valid }) => is_valid);
  const always = (is: boolean) => tries.map(() => is);

  test('A17 challenges of several accounts stand side by side, and each is proven by its own record alone', async () => {
    for (const account of ['mallory', 'alice'] as const)
      expect(
        await valid(tries.map((number) => claim(`both${number}.test`, account, { token: TOKENS[account] }))),
      ).toEqual(always(true));
    const [mallory, alice] = (['mallory', 'alice'] as const).map((account) =>
      tries.map((number) => claim(`hers${number}.test`, account, { token: TOKENS[account] })),
    );
    expect(await valid(mallory!)).toEqual(always(false));
    expect(await valid(alice!)).toEqual(always(true));
  });

  if (discovery === 'recursive') return;

  test('R41 R42 whoever lies in wait while a domain is moved to the platform gains nothing', async () => {
    const waiting = tries.flatMap((number) => [
      claim(`shared${number}.test`, 'mallory', { method: 'nameservers', nameservers: shared }),
      claim(`own${number}.test`, 'mallory', {
        ...{ method: 'nameservers', nameservers: setOf('mallory'), shared: false },
      }),
    ]);
    const byText = tries.map((number) =>
      claim(`shared${number}.test`, 'mallory too', { token: TOKENS.mallory }),
    );
    const alice = tries.map((number) =>
      claim(`own${number}.test`, 'alice', {
        ...{ method: 'nameservers', nameservers: setOf('alice'), shared: false },
      }),
    );
    const before = Date.now();
    for (const one of waiting) {
      const found = await check(one);
      expect(found).toMatchObject({
        is_valid: false,
        details: { found: ['ns1.other.test', 'ns2.other.test'] },
      });
    }
    expect(await valid(alice)).toEqual(always(false));

    await worldOf().redelegate(
      domains.flatMap(({ moved, ...one }) => (moved === undefined ? [] : [{ ...one, above: moved }])),
    );
    for (const one of waiting) {
      const found = await check(one, before + 1);
      expect(found).toMatchObject({ is_valid: false, code: 'ownership/nameservers-mismatch' });
      if (one.shared) expect(found.details).toMatchObject({ reason: 'shared', found: shared });
    }
    expect(await valid(byText)).toEqual(always(false));
    expect(await valid(alice)).toEqual(always(true));
    await worldOf().redelegate([]);
  });
}
