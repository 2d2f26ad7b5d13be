import type { Network, OpenSocket } from '../../../src/resolve/ports.ts';
import { addressText } from '../../../src/resolve/transport/address.ts';

export interface TimedNetwork extends Network {
  /** When something was sent, by the address that it was sent to: milliseconds of a clock that is never set. */
  readonly sent: ReadonlyMap<string, readonly number[]>;
}

/** A network, with somebody who notes when each packet leaves. */
export function timedNetwork({ datagram, stream }: Network): TimedNetwork {
  const sent = new Map<string, number[]>();
  const timed =
    (open: OpenSocket): OpenSocket =>
    (address, port, events) => {
      const socket = open(address, port, events);
      const to = addressText(address) ?? '';
      return {
        send(bytes) {
          const times = sent.get(to) ?? [];
          sent.set(to, times);
          times.push(performance.now());
          socket.send(bytes);
        },
        close: () => socket.close(),
      };
    };
  return { sent, datagram: timed(datagram), stream: timed(stream) };
}
