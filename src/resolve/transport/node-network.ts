import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import type { Network, OpenSocket, SocketEvents, SocketFault } from '../ports.ts';
import { addressText } from './address.ts';

/** What Node and the kernel call it. */
const faults: Readonly<Record<string, SocketFault>> = {
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETUNREACH: 'no-family',
  ENETDOWN: 'unreachable',
  EACCES: 'unreachable',
  EPERM: 'unreachable',
  ETIMEDOUT: 'unreachable',
  EAFNOSUPPORT: 'no-family',
  EADDRNOTAVAIL: 'no-family',
  ECONNRESET: 'closed',
  EPIPE: 'closed',
  // Of descriptors, memory and ports there are only so many, for all that this machine does.
  EMFILE: 'no-socket',
  ENFILE: 'no-socket',
  ENOBUFS: 'no-socket',
  ENOMEM: 'no-socket',
  EADDRINUSE: 'no-socket',
  EAGAIN: 'no-socket',
};

/** What a datagram goes through before it leaves this machine. */
const here: ReadonlySet<string> = new Set(['bind', 'connect', 'send']);

/**
 * That nothing can be sent is only believed where nothing was sent, as with datagrams until they are: over a stream a
 * router may have said so of one network, or all ports be taken.
 */
function faultOf({ code = '', syscall = '' }: NodeJS.ErrnoException, transport: 'udp' | 'tcp'): SocketFault {
  const fault = faults[code] ?? 'failed';
  if (fault === 'no-socket') return fault;
  if (transport === 'udp' && here.has(syscall)) return fault === 'no-family' ? fault : 'failed';
  return fault === 'no-family' ? 'unreachable' : fault;
}

/** Addresses are never looked up: what is no address goes no further than this. */
function place(address: Uint8Array): { readonly host: string; readonly family: 4 | 6 } {
  const host = addressText(address);
  if (host === undefined) throw new TypeError('an address has 4 or 16 octets');
  return { host, family: address.length === 4 ? 4 : 6 };
}

/** Node would look up even an address; that one is known is enough to know. */
const noLookup = (
  host: string,
  _options: unknown,
  callback: (error: null, address: string, family: number) => void,
): void => callback(null, host, 0);

const datagram: OpenSocket = (address, port, events) => {
  const { host, family } = place(address);
  const socket = createSocket({ type: family === 4 ? 'udp4' : 'udp6', lookup: noLookup });
  const outlet = new Outlet(events, () => socket.close());
  socket.on('error', (error) => outlet.fail(faultOf(error, 'udp')));
  socket.on('message', (bytes) => outlet.take(bytes));
  socket.bind({ port: 0, exclusive: true });
  // Without a descriptor left, binding has failed by now, and connecting would wait for it forever.
  if (!outlet.hasFailed) socket.connect(port, host);
  return {
    send(bytes) {
      try {
        socket.send(bytes);
      } catch {
        // As nothing is looked up, it is connected by now, or failed to be, of which an event is about to tell.
      }
    },
    close: () => outlet.close(),
  };
};

const stream: OpenSocket = (address, port, events) => {
  const { host, family } = place(address);
  const socket = connect({ host, port, family, noDelay: true });
  const outlet = new Outlet(events, () => socket.destroy());
  socket.on('error', (error) => outlet.fail(faultOf(error, 'tcp')));
  socket.on('end', () => outlet.fail('closed'));
  socket.on('data', (bytes) => outlet.take(bytes));
  return { send: (bytes) => void socket.write(bytes), close: () => outlet.close() };
};

/** What a socket says, as the port promises it: no fault but one and at its end, nothing too early, nothing too late. */
class Outlet {
  isOpen = true;
  hasFailed = false;
  readonly #events: SocketEvents;
  readonly #shut: () => void;

  constructor(events: SocketEvents, shut: () => void) {
    this.#events = events;
    this.#shut = shut;
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.#shut();
  }

  take(bytes: Uint8Array): void {
    if (this.isOpen && !this.hasFailed) this.#events.take(bytes);
  }

  fail(fault: SocketFault): void {
    if (!this.isOpen || this.hasFailed) return;
    this.hasFailed = true;
    process.nextTick(() => {
      if (!this.isOpen) return;
      this.close();
      this.#events.fail(fault);
    });
  }
}

/** UDP and TCP by the kernel. A socket of each datagram's own, with a port that the kernel draws, hears nobody else. */
export const nodeNetwork: Network = { datagram, stream };
