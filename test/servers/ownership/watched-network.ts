import type { Network, OpenSocket } from '../../../src/resolve/ports.ts';
import { nodeNetwork } from '../../../src/resolve/transport/node-network.ts';

/** What happens at the sockets of a check. */
export interface Watch {
  /** Called for each thing that happens, before the resolver hears of it. */
  readonly step?: () => void;
  /** Called for each packet. */
  readonly sent?: () => void;
}

export interface WatchedNetwork extends Network {
  /** Sockets that are open now, and the most that were. */
  readonly open: Record<'udp' | 'tcp', number>;
  readonly most: Record<'udp' | 'tcp', number>;
}

/** The kernel's network, with somebody who looks on. */
export function watchedNetwork({ step = () => {}, sent = () => {} }: Watch = {}): WatchedNetwork {
  const open = { udp: 0, tcp: 0 };
  const most = { udp: 0, tcp: 0 };

  const watched =
    (kind: 'udp' | 'tcp', make: OpenSocket): OpenSocket =>
    (address, port, events) => {
      open[kind]++;
      most[kind] = Math.max(most[kind], open[kind]);
      let isOpen = true;
      const close = () => {
        if (isOpen) open[kind]--;
        isOpen = false;
      };
      const socket = make(address, port, {
        take(bytes) {
          step();
          events.take(bytes);
        },
        fail(fault) {
          close();
          step();
          events.fail(fault);
        },
      });
      queueMicrotask(step);
      return {
        send(bytes) {
          socket.send(bytes);
          sent();
          step();
        },
        close() {
          close();
          socket.close();
        },
      };
    };

  return {
    open,
    most,
    datagram: watched('udp', nodeNetwork.datagram),
    stream: watched('tcp', nodeNetwork.stream),
  };
}
