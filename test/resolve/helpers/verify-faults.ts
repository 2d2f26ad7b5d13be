import { createResolver, type Verification } from '../../../src/resolve/index.ts';
import type { Network, OpenSocket, Ports } from '../../../src/resolve/ports.ts';
import { addressText } from '../../../src/resolve/transport/address.ts';
import { nodeNetwork } from '../../../src/resolve/transport/node-network.ts';
import { faultScript } from '../../faults/script.ts';
import type { FaultServer } from '../../faults/server.ts';
import type { HandClock } from './hand-clock.ts';
import { scriptedNetwork } from './scripted-network.ts';
import { above, challengeOf, countingRandom, START, VALUE } from './verify.ts';
import { createWorld } from './world.ts';

/** Where the name servers of the domain are, both of them played by the fault server. */
const hosts = ['5.5.5.20', '5.5.5.21'] as const;

/** A network of which another plays the part of some addresses. */
const withAt = (network: Network, isThere: (address: string) => boolean, there: Network): Network => {
  const choose =
    (kind: keyof Network): OpenSocket =>
    (address, port, events) =>
      (isThere(addressText(address)!) ? there : network)[kind](address, port, events);
  return { datagram: choose('datagram'), stream: choose('stream') };
};

/**
 * A whole check of `<mode>.test`, from the root servers on, whose name servers are the fault server: the one given, over
 * real sockets, or else one without any.
 */
export async function verifyFaults(
  mode: string,
  clock: HandClock,
  server?: FaultServer,
): Promise<Verification> {
  const domain = `${mode}.test`;
  const servers = Object.fromEntries(hosts.map((address, at) => [`ns${at + 1}.${domain}`, address]));
  const world = createWorld(clock, { zones: [...above, { origin: domain, servers }] });
  const isHost = (address: string) => hosts.some((host) => host === address);
  const network =
    server === undefined
      ? withAt(world.network, isHost, scriptedNetwork(clock, faultScript({ text: VALUE })))
      : withAt(world.network, (address) => address === server.host, nodeNetwork);
  const ports: Ports = { clock, network, random: countingRandom() };
  const resolver = createResolver({
    ports,
    discovery: 'iterative',
    rootHints: { 'a.root-servers.net': ['198.41.0.4'] },
    now: () => START + 1000,
    connectMap: (address) => (server !== undefined && isHost(address) ? server : { host: address, port: 53 }),
  });
  return clock.settle(resolver.verifyChallenge(challengeOf(domain)));
}
