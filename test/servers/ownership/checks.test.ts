import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Verification } from '../../../src/resolve/verification.ts';
import { at, forbidden } from './addresses.ts';
import { aliases } from './cases/aliases.ts';
import { type Case, discoveries, type Expected } from './cases/case.ts';
import { delegations } from './cases/delegations.ts';
import { forbiddenServers } from './cases/forbidden.ts';
import { made, proofs } from './cases/proofs.ts';
import { texts } from './cases/texts.ts';
import { verdicts } from './cases/verdicts.ts';
import { check } from './check.ts';
import { hasWorld } from './has-world.ts';
import { hear } from './oracle.ts';
import { openSink, type Sink } from './sink.ts';
import { startWorld, type World } from './world.ts';

const cases: readonly Case[] = [...verdicts, ...delegations, ...aliases, ...texts, ...forbiddenServers, ...proofs];

if (hasWorld()) checks();

function checks(): void {
  let world: World;
  let sink: Sink;

  beforeAll(async () => {
    world = await startWorld(cases, made);
    sink = await openSink([...Object.values(forbidden), at.silent, at.silent6]);
  });
  afterAll(async () => {
    await sink?.close();
    await world?.stop();
  });

  describe.each(discoveries)('%s:', (discovery) => {
    test.each(cases)('$name ($domain)', async ({ claim, domain, timeout, expected, by }) => {
      const wanted = by?.[discovery];
      const found = await check(claim ?? domain, { world, discovery, timeout });
      if (wanted !== null) expect(found).toMatchObject(asked(wanted ?? expected));
      expect(found.queries).toBeLessThanOrEqual(60);
      if (discovery !== 'recursive') await expectWhatOthersHear(found);
    });
  });

  test('R20 nothing was sent to addresses that are not reached over the Internet', () => {
    const quiet = Object.values(forbidden).map((address) => [address, 0]);
    expect(sink.taken).toMatchObject(Object.fromEntries(quiet));
    // It counts what it is sent.
    expect(sink.taken[at.silent]).toBeGreaterThan(0);
    expect(sink.taken[at.silent6]).toBeGreaterThan(0);
  });
}

/** Servers may stand in any order, and beside others. */
function asked({ servers, ...rest }: Expected): object {
  const some = servers?.map((one) => expect.objectContaining(one));
  return { ...rest, ...(some && { servers: expect.arrayContaining(some) }) };
}

/** Each server that answered is asked again, by programs that share nothing with ours. */
async function expectWhatOthersHear({ challenge, servers }: Verification): Promise<void> {
  for (const { address, rcode, aa } of servers) {
    if (address === null || rcode === null) continue;
    for (const program of ['dig', 'kdig'] as const)
      expect({ program, ...(await hear(program, address, challenge.name, 'TXT')) }).toMatchObject({ rcode, aa });
  }
}
