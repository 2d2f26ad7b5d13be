import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { nodePorts } from '../../../src/resolve/transport/node-ports.ts';
import { type Query, readQuery } from '../../faults/request.ts';

/** What whoever sits at an address does with a query: answers it, hands it on, or neither. */
export interface Move {
  /** Milliseconds from the query on, and octets. */
  readonly send?: readonly (readonly [number, Uint8Array])[];
  /** To which server, and after how many milliseconds. */
  readonly handOn?: readonly [string, number];
}

export interface Asked extends Query {
  /** Whose it is. */
  readonly from: string;
}

export interface Attacker {
  /** Names and senders of queries, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Somebody at an address, over UDP; there is nobody for TCP. */
export async function startAttacker(address: string, play: (asked: Asked) => Move): Promise<Attacker> {
  const asked: string[] = [];
  const open = new Set<Socket>();
  const { clock } = nodePorts;
  const calledOff = new Set<() => void>();
  const later = (after: number, act: () => void) => {
    const callOff = clock.at(clock.now() + after, () => {
      calledOff.delete(callOff);
      act();
    });
    calledOff.add(callOff);
  };

  const socket = createSocket('udp4');
  socket.on('message', (bytes, { address: from, port }) => {
    const query = { ...readQuery(bytes), from };
    asked.push(`${query.name} ${query.type} ${from}`);
    const { send = [], handOn } = play(query);
    for (const [after, answer] of send) later(after, () => socket.send(answer, port, from));
    if (handOn === undefined) return;
    const [to, after] = handOn;
    const onward = createSocket('udp4');
    open.add(onward);
    onward.once('message', (answer) => {
      open.delete(onward.close());
      socket.send(answer, port, from);
    });
    later(after, () => onward.send(bytes, 53, to));
  });
  socket.bind(53, address);
  await once(socket, 'listening');

  return {
    asked,
    async close() {
      for (const callOff of calledOff) callOff();
      for (const one of open) one.close();
      const closed = once(socket, 'close');
      socket.close();
      await closed;
    },
  };
}
