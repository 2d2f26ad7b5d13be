import type { Ask } from '../ask.ts';
import { QueryTemplates } from '../message/query-templates.ts';
import type { Ports } from '../ports.ts';
import { askHost } from './ask-host.ts';
import { Families } from './families.ts';
import { placesOfProcess, type SocketPlaces } from './gate.ts';
import { type AddressOptions, guardNetwork } from './guarded-network.ts';
import type { Limiter } from './limiter.ts';
import type { Means } from './means.ts';
import { defaultServerLimits, type ServerLimits } from './server-gate.ts';
import { Servers } from './servers.ts';

export interface TransportOptions extends AddressOptions {
  /** Milliseconds that one packet is waited for: 1500 if left out. */
  readonly udpTimeout?: number | undefined;
  /** Milliseconds for connecting, sending and receiving over one stream: 3000 if left out. */
  readonly tcpTimeout?: number | undefined;
  readonly perServer?: ServerLimits | undefined;
  /** The process's, if left out: 100 UDP and 20 TCP sockets. */
  readonly sockets?: SocketPlaces | undefined;
  /** Asked before each packet goes out. */
  readonly limiter?: Limiter | undefined;
}

/**
 * The way from a question to an answer. What it keeps between checks is how often each server was asked, which servers
 * know cookies, and which address family is down; never an answer.
 */
export function createAsk({ clock, network, random }: Ports, options: TransportOptions = {}): Ask {
  const means: Means = {
    clock,
    random,
    templates: new QueryTemplates(),
    network: guardNetwork(network, options),
    servers: new Servers(clock, random, options.perServer ?? defaultServerLimits),
    families: new Families(clock),
    sockets: options.sockets ?? placesOfProcess,
    limiter: options.limiter,
    timeouts: { udp: options.udpTimeout ?? 1500, tcp: options.tcpTimeout ?? 3000 },
  };
  return (server, question, askOptions) => askHost(means, server, question, askOptions);
}
