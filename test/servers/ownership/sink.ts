import { createSocket, type Socket } from 'node:dgram';
import { EventEmitter, once } from 'node:events';
import { createServer, type Server, type Socket as TcpSocket } from 'node:net';
import { isGroup } from './addresses.ts';
import { HEARING } from './namespace.ts';

/** Takes what is sent to addresses, answers nothing, and counts. */
export interface Sink {
  /** Datagrams and connections, by address. */
  readonly taken: Readonly<Record<string, number>>;
  /** How many an address has taken, when it takes the next one. */
  next(address: string): Promise<number>;
  close(): Promise<void>;
}

export async function openSink(addresses: readonly string[]): Promise<Sink> {
  const taken: Record<string, number> = Object.fromEntries(addresses.map((address) => [address, 0]));
  const news = new EventEmitter();
  const open: (Socket | Server)[] = [];
  for (const address of addresses) {
    const count = () => {
      taken[address]! += 1;
      news.emit(address, taken[address]);
    };
    open.push(await datagrams(address, count));
    // There are no connections to a group.
    if (!isGroup(address)) open.push(await connections(address, count));
  }
  return {
    taken,
    next: async (address) => (await once(news, address))[0],
    async close() {
      await Promise.all(
        open.map((one) => {
          const closed = once(one, 'close');
          one.close();
          return closed;
        }),
      );
    },
  };
}

/** Addresses of one link only are told with the link. */
const scoped = (address: string): string => (address.startsWith('fe80:') ? `${address}%lo` : address);

async function datagrams(address: string, count: () => void): Promise<Socket> {
  const isV6 = address.includes(':');
  const socket = createSocket(isV6 ? 'udp6' : 'udp4').on('message', count);
  socket.bind(53, scoped(address));
  await once(socket, 'listening');
  if (isGroup(address)) socket.addMembership(address, isV6 ? `::%${HEARING}` : '127.0.0.1');
  return socket;
}

async function connections(address: string, count: () => void): Promise<Server> {
  const taken = new Set<TcpSocket>();
  const server = createServer((socket) => {
    count();
    taken.add(socket.on('error', () => {}).resume());
  });
  const close = server.close.bind(server);
  server.close = (...args) => {
    for (const socket of taken) socket.destroy();
    return close(...args);
  };
  server.listen(53, scoped(address));
  await once(server, 'listening');
  return server;
}
