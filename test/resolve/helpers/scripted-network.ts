import type { Network, OpenSocket, SocketFault } from '../../../src/resolve/ports.ts';
import { addressText } from '../../../src/resolve/transport/address.ts';
import type { HandClock } from './hand-clock.ts';

/** What a socket was opened for, and sent. */
export interface Sent {
  /** In text form, IPv6 as RFC 5952 writes it. */
  readonly address: string;
  readonly port: number;
  readonly transport: 'udp' | 'tcp';
  /** The query, over TCP without its length. */
  readonly query: Uint8Array;
  /** When, by the clock. */
  readonly time: number;
}

/** What comes back, counted from the moment of sending. Over TCP the octets of the stream as they are: see `framed`. */
export type Reaction = { readonly after: number } & (
  | { readonly bytes: Uint8Array }
  | { readonly fault: SocketFault }
);

export type Script = (sent: Sent) => readonly Reaction[];

/** A network without any socket: a function plays all servers. */
export interface ScriptedNetwork extends Network {
  /** Everything sent, in order. */
  readonly sent: readonly Sent[];
  /** Sockets that are open now. */
  readonly open: Readonly<Record<Sent['transport'], number>>;
  /** The most that were ever open at once. */
  readonly most: Readonly<Record<Sent['transport'], number>>;
}

export function scriptedNetwork(clock: HandClock, script: Script): ScriptedNetwork {
  const sent: Sent[] = [];
  const open = { udp: 0, tcp: 0 };
  const most = { udp: 0, tcp: 0 };

  const opener =
    (transport: Sent['transport']): OpenSocket =>
    (address, port, events) => {
      let scheduled: (() => void)[] = [];
      let isOpen = true;
      open[transport]++;
      most[transport] = Math.max(most[transport], open[transport]);
      const close = () => {
        if (!isOpen) return;
        isOpen = false;
        open[transport]--;
        for (const callOff of scheduled) callOff();
        scheduled = [];
      };
      return {
        send(bytes) {
          if (!isOpen) throw new Error('sent on a closed socket');
          const query = bytes.slice(transport === 'tcp' ? 2 : 0);
          const one: Sent = { address: addressText(address)!, port, transport, query, time: clock.now() };
          sent.push(one);
          // Whoever plays the servers may close the socket while it is sending.
          for (const reaction of script(one)) {
            if (!isOpen) return;
            scheduled.push(
              clock.at(clock.now() + reaction.after, () => {
                if (!isOpen) return;
                if ('bytes' in reaction) return events.take(reaction.bytes);
                close();
                events.fail(reaction.fault);
              }),
            );
          }
        },
        close,
      };
    };

  return { sent, open, most, datagram: opener('udp'), stream: opener('tcp') };
}

/** A message as TCP carries it (RFC 1035 4.2.2). */
export function framed(message: Uint8Array, length = message.length): Uint8Array {
  return Uint8Array.of(length >> 8, length & 0xff, ...message);
}
