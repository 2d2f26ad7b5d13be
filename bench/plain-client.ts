import { createSocket, type Socket } from 'node:dgram';
import { decode, encode, RECURSION_DESIRED } from 'dns-packet';

/** Asks for the TXT records of a name, as anybody does it who has dns-packet and little else, and gives how many came. */
export type PlainClient = (server: string, name: string) => Promise<number>;

let id = 0;
const queryFor = (name: string): Uint8Array => {
  id = (id + 1) % 65_536;
  return encode({
    type: 'query',
    id,
    flags: RECURSION_DESIRED,
    questions: [{ type: 'TXT', name }],
  });
};

/** One socket for each query, as a port that nobody can guess needs it. */
export const freshSockets: PlainClient = (server, name) =>
  new Promise((resolve, reject) => {
    const socket = createSocket('udp4');
    socket.once('error', reject);
    socket.once('message', (answer) => {
      socket.close();
      resolve(decode(answer).answers?.length ?? 0);
    });
    socket.send(queryFor(name), 53, server);
  });

/** One socket for all queries, told apart by their ids alone. */
export function oneSocket(): { readonly ask: PlainClient; close(): void } {
  const socket: Socket = createSocket('udp4');
  const waiting = new Map<number, (count: number) => void>();
  socket.on('message', (bytes) => {
    const answer = decode(bytes);
    waiting.get(answer.id ?? -1)?.(answer.answers?.length ?? 0);
    waiting.delete(answer.id ?? -1);
  });
  return {
    ask: (server, name) =>
      new Promise((resolve) => {
        const query = queryFor(name);
        waiting.set(id, resolve);
        socket.send(query, 53, server);
      }),
    close: () => socket.close(),
  };
}
