import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SocketFault } from '../../../src/resolve/ports.ts';
import { nodeNetwork } from '../../../src/resolve/transport/node-network.ts';
import { nodePorts } from '../../../src/resolve/transport/node-ports.ts';

const loopback = Uint8Array.of(127, 0, 0, 1);
const loopback6 = Uint8Array.from([...new Array(15).fill(0), 1]);
const QUERIES = 200;

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** A datagram socket that is bound to a port of loopback. */
async function bound(host = '127.0.0.1'): Promise<{ socket: Socket; port: number }> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  socket.bind(0, host);
  await once(socket, 'listening');
  open.push(socket);
  return { socket, port: socket.address().port };
}

describe('R5 each attempt', () => {
  test(`has a socket and a port of its own: ${QUERIES} queries, hardly a port twice`, async () => {
    const { socket, port } = await bound();
    const ports: number[] = [];
    const allCame = new Promise<void>((resolve) => {
      socket.on('message', (_, { port }) => {
        ports.push(port);
        if (ports.length === QUERIES) resolve();
      });
    });
    for (let count = 0; count < QUERIES; count++) {
      const one = nodeNetwork.datagram(loopback, port, { take: () => {}, fail: () => {} });
      one.send(Uint8Array.of(count));
      await new Promise((resolve) => setImmediate(resolve));
      one.close();
    }
    await allCame;
    // Of 28,232 ports, 200 draws hit one twice less than once; ports in a row would be as distinct.
    expect(new Set(ports).size).toBeGreaterThan(QUERIES - 10);
    const steps = ports.slice(1).map((next, index) => next - ports[index]!);
    expect(steps.filter((step) => Math.abs(step) <= 2).length).toBeLessThan(QUERIES / 10);
  });

  test('hears nobody but whom it asked', async () => {
    const [server, stranger] = [await bound(), await bound()];
    const heard = new Promise<string>((resolve) => {
      const socket = nodeNetwork.datagram(loopback, server.port, {
        take: (bytes) => resolve(Buffer.from(bytes).toString()),
        fail: resolve,
      });
      open.push(socket);
      socket.send(Buffer.from('query'));
    });
    const [, { port }] = (await once(server.socket, 'message')) as [Buffer, { port: number }];
    await new Promise((resolve) => stranger.socket.send('forged', port, '127.0.0.1', resolve));
    await new Promise((resolve) => server.socket.send('answer', port, '127.0.0.1', resolve));
    expect(await heard).toBe('answer');
  });

  test.each([
    ['127.0.0.1', loopback],
    ['::1', loopback6],
  ])('learns at once that nobody listens at %s', async (host, address) => {
    const { socket, port } = await bound(host);
    socket.close();
    open.length = 0;
    expect(await faultOf('datagram', address, port)).toBe('refused');
    expect(await faultOf('stream', address, port)).toBe('refused');
  });
});

test('A13 nothing but 4 or 16 octets is an address', () => {
  for (const length of [0, 3, 5, 15, 17, 32])
    for (const kind of ['datagram', 'stream'] as const)
      expect(() => nodeNetwork[kind](new Uint8Array(length), 53, { take: () => {}, fail: () => {} })).toThrow(
        TypeError,
      );
});

test('a stream that ends says so, once, after what came', async () => {
  const listener = createServer((stream) => stream.end('octets'));
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  open.push(listener);
  const heard: string[] = [];
  await new Promise<void>((resolve) => {
    nodeNetwork.stream(loopback, (listener.address() as AddressInfo).port, {
      take: (bytes) => heard.push(Buffer.from(bytes).toString()),
      fail(fault) {
        heard.push(fault);
        resolve();
      },
    });
  });
  expect(heard).toEqual(['octets', 'closed']);
});

test('a socket that was closed says nothing any more', async () => {
  const { port } = await bound();
  for (const kind of ['datagram', 'stream'] as const) {
    const heard: unknown[] = [];
    const events = {
      take: (bytes: unknown) => heard.push(bytes),
      fail: (fault: unknown) => heard.push(fault),
    };
    const socket = nodeNetwork[kind](loopback, port, events);
    socket.send(Uint8Array.of(1));
    socket.close();
    socket.close();
    for (let turns = 0; turns < 20; turns++) await new Promise((resolve) => setImmediate(resolve));
    expect(heard).toEqual([]);
  }
});

function faultOf(kind: 'datagram' | 'stream', address: Uint8Array, port: number): Promise<SocketFault> {
  return new Promise((resolve, reject) => {
    const socket = nodeNetwork[kind](address, port, {
      take: () => reject(new Error('heard')),
      fail: resolve,
    });
    socket.send(Uint8Array.of(1));
  });
}

describe('the clock', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('calls when the moment is reached, not before, however far it is', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const { clock } = nodePorts;
    const called: number[] = [];
    const started = clock.now();
    const days = 60 * 24 * 3600 * 1000;
    for (const moment of [started - 5, started + 10.5, started + days])
      clock.at(moment, () => called.push(clock.now() - started));
    clock.at(started + 11, () => called.push(-1))();
    expect(called).toEqual([]);
    vi.advanceTimersByTime(10);
    expect(called).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(called).toHaveLength(2);
    vi.advanceTimersByTime(days - 12);
    expect(called).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(called[2]).toBe(days);
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('randomness comes in any portion, and no octet twice', () => {
  const { random } = nodePorts;
  for (const count of [0, 1, 4095, 4096, 4097, 10_000]) expect(random(count)).toHaveLength(count);
  const portions = Array.from({ length: 1000 }, () => Buffer.from(random(16)).toString('hex'));
  expect(new Set(portions).size).toBe(1000);
});
