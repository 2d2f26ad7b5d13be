import { createSocket } from 'node:dgram';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodePorts } from '../../../src/resolve/transport/node-ports.ts';
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
import { VALUE } from './domain.ts';
import { hasWorld } from './has-world.ts';
import { hear } from './oracle.ts';
import { oraclePrograms } from './server-child.ts';
import { openSink, type Sink } from './sink.ts';
import { watchedNetwork } from './watched-network.ts';
import { startWorld, type World } from './world.ts';

const cases: readonly Case[] = [
  ...verdicts,
  ...delegations,
  ...aliases,
  ...texts,
  ...forbiddenServers,
  ...proofs,
];

/** For servers that never answer: milliseconds. */
const impatience = { udpTimeout: 500, tcpTimeout: 500, timeout: 4000 };

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
    test.each(
      cases.filter(({ by }) => by?.[discovery] !== null).map((one) => [one.name, one.domain, one] as const),
    )('%s (%s)', async (_, domain, { claim, isSilent, expected, by }) => {
      const found = await check(claim ?? domain, { discovery, ...(isSilent && impatience) });
      expect(found).toMatchObject(asked(by?.[discovery] ?? expected));
      expect(found.queries).toBeLessThanOrEqual(60);
      if (discovery === 'iterative') await expectWhatOthersHear(found);
    });
  });

  test('R48 each server is told with what it said, and each packet is counted', async () => {
    let sent = 0;
    const network = watchedNetwork({ sent: () => void sent++ });
    const ports = { ...nodePorts, network };
    const found = await check('match.test', { discovery: 'iterative', ports });
    expect(found.queries).toBe(sent);
    expect(found.servers.toSorted((one, other) => (one.name < other.name ? -1 : 1))).toEqual(
      [
        { name: 'ns1.match.test', address: at.knot },
        { name: 'ns2.match.test', address: at.named },
      ].map((server) => ({
        ...server,
        transport: 'udp',
        rcode: 'NOERROR',
        aa: true,
        tc: false,
        values: [VALUE],
        time: expect.any(Number),
        ede: [],
        outcome: 'match',
        note: null,
      })),
    );
  });

  test('R19 a dead IPv6 address beside a living IPv4 address costs one attempt at most', async () => {
    const before = sink.taken[at.silent6]!;
    expect(await check('dead6.test', { discovery: 'iterative' })).toMatchObject({ is_valid: true });
    expect(sink.taken[at.silent6]! - before).toBeLessThanOrEqual(1);
  });

  describe('R20 of packets to addresses that are not reached over the Internet', () => {
    test.each(Object.entries(forbidden))('none went to %s: %s', (_, address) => {
      expect(sink.taken[address]).toBe(0);
    });

    test.each(Object.entries(forbidden))('one that is sent to %s is counted: %s', async (_, address) => {
      const counted = sink.next(address);
      const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
      socket.send('x', 53, address);
      expect(await counted).toBe(1);
      socket.close();
    });
  });
}

/** Servers may stand in any order, and beside others. */
function asked({ servers, ...rest }: Expected): object {
  const some = servers?.map((one) => expect.objectContaining(one));
  return { ...rest, ...(some && { servers: expect.arrayContaining(some) }) };
}

/**
 * Each server that answered is asked again, by by dig and kdig in turn, which share nothing with ours: for the name of the challenge, or
 * what it is an alias of.
 */
async function expectWhatOthersHear({ challenge, servers, details }: Verification): Promise<void> {
  const aliases = (details['aliases'] ?? []) as readonly { readonly to: string }[];
  const names = [challenge.name, ...aliases.map(({ to }) => to)];
  for (const [index, { address, rcode, aa }] of servers.entries()) {
    if (address === null || rcode === null) continue;
    const program = oraclePrograms[index % 2]!;
    const heard = await Promise.all(names.map((name) => hear(program, address, name, 'TXT')));
    expect(heard, program).toContainEqual(expect.objectContaining({ rcode, aa }));
  }
}
