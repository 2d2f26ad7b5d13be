import { createSocket, type Socket } from 'node:dgram';
import { decode, encode, RECURSION_DESIRED } from 'dns-packet';

/** Asks for the TXT records of a name, as anybody does it who has dns-packet and little else. */
export interface PlainClient {
  /** Answers how many there are. */
  ask(server: string, name: string): Promise<number>;
  close(): void;
}

/** Milliseconds after which a query is sent again, and between two looks at those that wait. */
const PATIENCE = 300;

interface Waiting {
  readonly socket: Socket;
  readonly query: Uint8Array;
  readonly server: string;
  readonly since: number;
  readonly resolve: (count: number) => void;
}

/** With one socket for each query, so that nobody guesses its port, or with one for all. */
export function plainClient(isFresh: boolean): PlainClient {
  const waiting = new Map<number, Waiting>();
  const shared = isFresh ? undefined : open();
  let last = 0;

  function open(): Socket {
    const socket = createSocket('udp4');
    return socket.on('message', (bytes) => {
      const { id = -1, answers = [] } = decode(bytes);
      waiting.get(id)?.resolve(answers.length);
      waiting.delete(id);
      if (isFresh) socket.close();
    });
  }

  function send({ socket, query, server }: Waiting): void {
    socket.send(query, 53, server);
  }

  const sweep = setInterval(() => {
    const now = performance.now();
    for (const one of waiting.values()) if (now - one.since > PATIENCE) send(one);
  }, PATIENCE);

  return {
    ask: (server, name) =>
      new Promise((resolve) => {
        last = (last + 1) % 65_536;
        const query = encode({
          type: 'query',
          id: last,
          flags: RECURSION_DESIRED,
          questions: [{ type: 'TXT', name }],
        });
        const one = { socket: shared ?? open(), query, server, since: performance.now(), resolve };
        waiting.set(last, one);
        send(one);
      }),
    close() {
      clearInterval(sweep);
      shared?.close();
    },
  };
}
