import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createResolver } from '../../../src/resolve/index.ts';
import { nodePorts } from '../../../src/resolve/transport/node-ports.ts';
import { recursors } from './addresses.ts';
import { challengeFor, rootHints } from './check.ts';
import { VALUE } from './domain.ts';
import { hasWorld } from './has-world.ts';
import { openedSince, openHandles } from './open-handles.ts';
import { watchedNetwork } from './watched-network.ts';
import { startWorld, type World } from './world.ts';

const CHECKS = 1000;
/** Records that fit no datagram, for each tenth. */
const long = Array.from({ length: 8 }, (_, n) => `*.big TXT "${String(n).padEnd(180, 'x')}"`).join('\n');

if (hasWorld()) {
  let world: World;
  beforeAll(async () => {
    world = await startWorld([
      { domain: 'many.test', zone: `*.small TXT "${VALUE}"\n*.big TXT "${VALUE}"\n${long}` },
    ]);
  });
  afterAll(() => world?.stop());
  describe(`R46 ${CHECKS} checks at once`, load);
}

function load(): void {
  test.each(['hybrid', 'iterative', 'recursive'] as const)(
    'keep within the sockets of the process and are all answered: %s',
    async (discovery) => {
      const before = openHandles();
      const network = watchedNetwork();
      const resolver = createResolver({
        ...{ discovery, resolvers: recursors, rootHints, timeout: 50_000, udpTimeout: 20_000 },
        // A busy machine is no silent server, and all of them ask the same few, which would take a minute.
        perServer: { rate: CHECKS * 100, inFlight: CHECKS },
        ports: { ...nodePorts, network },
      });
      const names = Array.from(
        { length: CHECKS },
        (_, n) => `c${n}.${n % 10 === 0 ? 'big' : 'small'}.many.test`,
      );
      const found = await Promise.all(names.map((name) => resolver.verifyChallenge(challengeFor(name))));
      expect(found.filter(({ is_valid }) => !is_valid)).toEqual([]);
      const queries = found.map((one) => one.queries).sort((left, right) => left - right);
      // Where a thousand wait for two cores some answers come late, and others are asked in the meantime.
      expect(queries[CHECKS / 2]).toBeLessThanOrEqual(20);
      expect(queries.at(-1)).toBeLessThanOrEqual(60);
      expect(network.most.udp).toBeLessThanOrEqual(100);
      expect(network.most.udp).toBeGreaterThan(50);
      expect(network.most.tcp).toBeLessThanOrEqual(20);
      expect(network.most.tcp).toBeGreaterThan(0);
      expect(network.open).toEqual({ udp: 0, tcp: 0 });
      expect(await openedSince(before)).toEqual([]);
    },
  );
}
