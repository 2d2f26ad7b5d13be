import { execFileSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SocketFault } from '../../../src/resolve/ports.ts';
import { parseAddress } from '../../../src/resolve/transport/address.ts';
import { nodeNetwork } from '../../../src/resolve/transport/node-network.ts';
import { hasWorld } from './has-world.ts';
import { takeAddresses } from './namespace.ts';

if (hasWorld()) describe('R19 a packet that does not leave this machine', faults);

function faults(): void {
  beforeAll(() => {
    takeAddresses([]);
    for (const route of [
      'unreachable 6.6.6.1',
      'prohibit 6.6.6.2',
      'unreachable 2a66::1',
      'prohibit 2a66::2',
    ])
      execFileSync('ip', ['route', 'add', ...route.split(' ')]);
  });

  const faultOf = (address: string, transport: 'datagram' | 'stream' = 'datagram') =>
    new Promise<SocketFault>((resolve, reject) => {
      const events = { take: () => reject(new Error('heard')), fail: resolve };
      nodeNetwork[transport](parseAddress(address)!, 53, events).send(Uint8Array.of(1));
    });

  test.each([
    ['as no way leads there', '6.6.6.1', 'failed'],
    ['as it may not be sent', '6.6.6.2', 'failed'],
    ['as no way leads there', '2a66::1', 'failed'],
    ['as it may not be sent', '2a66::2', 'failed'],
    ['as there is no network of its family', '6.6.6.3', 'no-family'],
    ['as there is no network of its family', '2a66::3', 'no-family'],
  ])('%s, says nothing of a server: %s', async (_, address, fault) => {
    expect(await faultOf(address)).toBe(fault);
  });

  test.each(['datagram', 'stream'] as const)(
    'as this process has no descriptor left: %s',
    async (transport) => {
      // This file has a process of its own.
      execFileSync('prlimit', ['--pid', `${process.pid}`, '--nofile=400:']);
      const taken: number[] = [];
      const takeAll = () => {
        for (;;) taken.push(openSync('/dev/null', 'r'));
      };
      try {
        expect(takeAll).toThrow('EMFILE');
        expect(await faultOf('127.0.0.1', transport)).toBe('no-socket');
      } finally {
        for (const one of taken) closeSync(one);
      }
    },
  );

  test('that nobody takes says that nobody is there', async () => {
    expect(await faultOf('127.0.0.1')).toBe('refused');
  });
}
