import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Challenge, createResolver } from '../../../src/resolve/index.ts';
import { nodePorts } from '../../../src/resolve/transport/node-ports.ts';
import { at, recursors } from './addresses.ts';
import { challengeFor, check, rootHints } from './check.ts';
import { LABEL, PROOF, VALUE } from './domain.ts';
import { hasWorld } from './has-world.ts';
import { openedSince, openHandles } from './open-handles.ts';
import { openSink, type Sink } from './sink.ts';
import { watchedNetwork } from './watched-network.ts';
import { startWorld, type World } from './world.ts';

const long = Array.from({ length: 8 }, (_, n) => `${LABEL} TXT "${String(n).padEnd(180, 'x')}"`).join('\n');

if (hasWorld()) {
  let world: World;
  let silence: Sink;
  beforeAll(async () => {
    world = await startWorld([
      { domain: 'match.test', zone: PROOF },
      { domain: 'big.test', zone: `${long}\n${LABEL} TXT "${VALUE}"` },
      { domain: 'mute.test', above: `@ NS ns1\n@ NS ns2\nns1 A ${at.silent}\nns2 A ${at.closed}` },
    ]);
    silence = await openSink([at.silent]);
  });
  afterAll(async () => {
    await silence?.close();
    await world?.stop();
  });
  describe.each(['match.test', 'big.test', 'mute.test'])('R11 a check of %s', aborts);
}

/** Far more than happens at the sockets of one check. */
const ENDLESS = 1000;

function aborts(domain: string): void {
  /** Milliseconds: whatever is called off, some of it would have waited in vain. */
  const patience = { udpTimeout: 25, tcpTimeout: 25, timeout: 300 };

  test.each(['hybrid', 'iterative', 'recursive'] as const)(
    'that is called off at anything that happens leaves nothing open: %s',
    async (discovery) => {
      const before = openHandles();
      let last = 0;
      for (let moment = 1; last === 0 && moment < ENDLESS; moment++) {
        const controller = new AbortController();
        let steps = 0;
        const network = watchedNetwork({
          step() {
            steps++;
            if (steps === moment) controller.abort();
          },
        });
        const kept: Challenge[] = [];
        const store = {
          compareAndSet(_: Challenge, next: Challenge) {
            kept.push(next);
            return null;
          },
        };
        const resolver = createResolver({
          ...{ discovery, resolvers: recursors, rootHints, store, ...patience },
          ports: { ...nodePorts, network },
        });
        const { signal } = controller;
        const ended = await resolver
          .verifyChallenge(challengeFor(domain), { signal })
          .catch((error: unknown) => error);
        if (signal.aborted && ended === signal.reason) {
          expect(ended).toMatchObject({ name: 'AbortError' });
          expect(kept.at(-1)?.status).toBe('pending');
        } else {
          // What is called off when all that matters is known has its result.
          expect(ended).toMatchObject({ queries: expect.any(Number) });
          if (!signal.aborted) last = moment;
        }
        expect(network.open, `at ${moment}`).toEqual({ udp: 0, tcp: 0 });
        expect(await openedSince(before), `at ${moment}`).toEqual([]);
      }
      expect(last).toBeGreaterThan(10);
      expect(last).toBeLessThan(ENDLESS);
    },
  );

  test('goes on as ever after others were called off', async () => {
    const found = await check(domain, domain === 'mute.test' ? patience : {});
    expect(found.is_valid).toBe(domain !== 'mute.test');
    expect(found.queries).toBeGreaterThan(0);
  });
}
