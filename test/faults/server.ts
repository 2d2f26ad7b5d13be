import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { Clock } from '../../src/resolve/ports.ts';
import { nodePorts } from '../../src/resolve/transport/node-ports.ts';
import { createFaults, type FaultOptions } from './modes.ts';
import type { Act } from './reply.ts';
import type { Query } from './request.ts';

export interface FaultServerOptions extends FaultOptions {
  /** 127.0.0.1, if left out. */
  readonly host?: string;
  /** One that is free, if left out. */
  readonly port?: number;
  /** Whether anybody listens for TCP. */
  readonly tcp?: boolean;
  /** By which answers are late. */
  readonly clock?: Clock;
}

export interface Logged extends Query {
  readonly transport: 'udp' | 'tcp';
  /** From which it came. */
  readonly port: number;
}

/** A name server over real UDP and TCP that answers each query as one of its labels says. */
export interface FaultServer {
  readonly host: string;
  readonly port: number;
  readonly log: readonly Logged[];
  close(): Promise<void>;
}

export async function startFaultServer(options: FaultServerOptions = {}): Promise<FaultServer> {
  const { host = '127.0.0.1', tcp = true, clock = nodePorts.clock } = options;
  const faults = createFaults(options);
  const log: Logged[] = [];
  const calledOff: (() => void)[] = [];
  const streams = new Set<Socket>();

  const receive = (
    bytes: Uint8Array,
    transport: 'udp' | 'tcp',
    port: number,
    perform: (act: Act) => void,
  ) => {
    const { query, acts } = faults(bytes, transport);
    log.push({ ...query, transport, port });
    for (const act of acts) {
      if (act.after === 0) perform(act);
      else calledOff.push(clock.at(clock.now() + act.after, () => perform(act)));
    }
  };

  const listener = createServer((stream) => {
    streams.add(stream.on('close', () => streams.delete(stream)).on('error', () => stream.destroy()));
    let received = Buffer.alloc(0);
    stream.on('data', (bytes) => {
      received = Buffer.concat([received, bytes]);
      if (received.length < 2 || received.length < 2 + received.readUInt16BE()) return;
      receive(received.subarray(2), 'tcp', stream.remotePort ?? 0, (act) => {
        if ('bytes' in act) stream.write(act.bytes);
        else if (act.fault === 'refused') stream.resetAndDestroy();
        else stream.end();
      });
    });
  });

  const type = host.includes(':') ? 'udp6' : 'udp4';
  const [udp, elsewhere] = [createSocket(type), createSocket(type)];
  udp.on('message', (bytes, { address, port }) =>
    receive(bytes, 'udp', port, (act) => {
      if ('bytes' in act) (act.elsewhere ? elsewhere : udp).send(act.bytes, port, address);
    }),
  );

  let port = await listen(listener, host, options.port ?? 0);
  while (!(await isBound(udp, host, port))) {
    if (options.port !== undefined) throw new Error(`port ${port} is taken`);
    await closed(listener);
    port = await listen(listener, host, 0);
  }
  if (!tcp) await closed(listener);
  return {
    host,
    port,
    log,
    async close() {
      for (const callOff of calledOff) callOff();
      for (const stream of streams) stream.destroy();
      udp.close();
      elsewhere.close();
      if (tcp) await closed(listener);
    },
  };
}

/** Whether the port could be had: one that is free for TCP may be another program's for UDP. */
async function isBound(udp: UdpSocket, host: string, port: number): Promise<boolean> {
  udp.bind(port, host);
  return once(udp, 'listening').then(
    () => true,
    () => false,
  );
}

async function listen(listener: Server, host: string, port: number): Promise<number> {
  listener.listen(port, host);
  await once(listener, 'listening');
  return (listener.address() as AddressInfo).port;
}

const closed = (listener: Server): Promise<void> => new Promise((resolve) => listener.close(() => resolve()));
