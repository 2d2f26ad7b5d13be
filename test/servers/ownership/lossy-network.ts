import type { Network, OpenSocket } from '../../../src/resolve/ports.ts';
import { nodeNetwork } from '../../../src/resolve/transport/node-network.ts';

/** The kernel's network, of whose datagrams some are lost on their way there and some on their way back; streams send again. */
export function lossyNetwork(share: number): Network {
  const isLost = () => Math.random() < share;
  const datagram: OpenSocket = (address, port, events) => {
    const socket = nodeNetwork.datagram(address, port, {
      take: (bytes) => (isLost() ? undefined : events.take(bytes)),
      fail: (fault) => events.fail(fault),
    });
    return {
      send: (bytes) => (isLost() ? undefined : socket.send(bytes)),
      close: () => socket.close(),
    };
  };
  return { datagram, stream: nodeNetwork.stream };
}
