import { describe, expect, test } from 'vitest';
import { isGlobalAddress } from '../../../src/resolve/transport/address-filter.ts';
import { guardNetwork } from '../../../src/resolve/transport/guarded-network.ts';
import { good } from '../../faults/reply.ts';
import { readQuery } from '../../faults/request.ts';
import { address, askByHand } from '../helpers/ask-by-hand.ts';
import { handClock } from '../helpers/hand-clock.ts';
import { type Script, scriptedNetwork } from '../helpers/scripted-network.ts';

/** First and last address of each block that is refused, and what it is. */
const refused: readonly (readonly [string, string, string])[] = [
  ['0.0.0.0', '0.255.255.255', 'this network'],
  ['10.0.0.0', '10.255.255.255', 'private'],
  ['100.64.0.0', '100.127.255.255', 'shared'],
  ['127.0.0.0', '127.255.255.255', 'loopback'],
  ['169.254.0.0', '169.254.255.255', 'link-local'],
  ['172.16.0.0', '172.31.255.255', 'private'],
  ['192.0.0.0', '192.0.0.255', 'protocol assignments'],
  ['192.0.2.0', '192.0.2.255', 'documentation'],
  ['192.88.99.0', '192.88.99.255', '6to4 relays'],
  ['192.168.0.0', '192.168.255.255', 'private'],
  ['198.18.0.0', '198.19.255.255', 'benchmarks'],
  ['198.51.100.0', '198.51.100.255', 'documentation'],
  ['203.0.113.0', '203.0.113.255', 'documentation'],
  ['224.0.0.0', '239.255.255.255', 'multicast'],
  ['240.0.0.0', '255.255.255.255', 'reserved and broadcast'],
  ['::', '::ffff:ffff', 'unspecified, loopback, IPv4-compatible'],
  ['::ffff:0.0.0.0', '::ffff:255.255.255.255', 'IPv4-mapped'],
  ['::ffff:0:0:0', '::ffff:0:ffff:ffff', 'IPv4-translated'],
  ['64:ff9b::', '64:ff9b::ffff:ffff', 'NAT64'],
  ['64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff', 'local NAT64'],
  ['100::', '100::ffff:ffff:ffff:ffff', 'discard-only'],
  ['2001::', '2001:0:ffff:ffff:ffff:ffff:ffff:ffff', 'Teredo'],
  ['2001:1::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff', 'protocol assignments'],
  ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff', 'documentation'],
  ['2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '6to4'],
  ['3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff', 'documentation'],
  ['5f00::', '5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'segment routing'],
  ['fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'unique local'],
  ['fe80::', 'febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'link-local'],
  ['fec0::', 'feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'site-local'],
  ['ff00::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'multicast'],
];

/** Neighbours of what is refused, and servers that everybody knows. */
const allowed = [
  '1.0.0.0 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0 169.253.255.255 169.255.0.0',
  '172.15.255.255 172.32.0.0 191.255.255.255 192.0.1.0 192.0.3.0 192.88.98.255 192.88.100.0 192.167.255.255',
  '192.169.0.0 198.17.255.255 198.20.0.0 198.51.99.255 198.51.101.0 203.0.112.255 203.0.114.0 223.255.255.255',
  '2000:: 2001:200:: 2001:db7:ffff:: 2001:db9:: 2001:ffff:: 2003:: 3ffe:ffff:: 3fff:1000:: 3fff:ffff::',
  '1.1.1.1 8.8.8.8 9.9.9.9 2606:4700:4700::1111 2001:4860:4860::8888 2620:fe::fe 2a00::4',
].flatMap((line) => line.split(' '));

describe('R20 the filter', () => {
  test.each(refused)('refuses %s to %s: %s', (first, last) => {
    expect(isGlobalAddress(address(first))).toBe(false);
    expect(isGlobalAddress(address(last))).toBe(false);
  });

  test.each(allowed)('allows %s', (text) => {
    expect(isGlobalAddress(address(text))).toBe(true);
  });

  test.each(['::', '::ffff:', '64:ff9b::', '64:ff9b:1::', '::ffff:0:'])(
    'refuses %s in front of any IPv4 address',
    (front) => {
      for (const four of ['127.0.0.1', '10.0.0.1', '169.254.169.254', '8.8.8.8'])
        expect(isGlobalAddress(address(`${front}${four}`))).toBe(false);
    },
  );

  test('refuses what is no address', () => {
    for (const length of [0, 1, 3, 5, 15, 17])
      expect(isGlobalAddress(new Uint8Array(length).fill(8))).toBe(false);
  });
});

const sound: Script = ({ query, transport }) => [
  {
    after: 1,
    bytes: good({ ...readQuery(query), transport, zone: 'test.', argument: 0, before: 0, text: 'x' }),
  },
];

describe('R20 a host', () => {
  test('at a refused address is sent nothing', async () => {
    for (const [first, last] of refused) {
      const hand = askByHand(sound);
      expect(await hand.settle([first, last])).toMatchObject({ outcome: 'blocked', address: address(first) });
      expect(hand.network.sent).toEqual([]);
      expect(hand.network.most).toEqual({ udp: 0, tcp: 0 });
    }
  });

  test('is asked at those of its addresses that are allowed', async () => {
    const hand = askByHand(sound);
    expect(await hand.settle(['127.0.0.1', '5.5.5.4', '::1'])).toMatchObject({ outcome: 'answer' });
    expect(hand.network.sent.map(({ address }) => address)).toEqual(['5.5.5.4']);
  });

  test('that the settings name is asked wherever it is', async () => {
    const hand = askByHand(sound);
    expect(await hand.settle(['127.0.0.1'], { configured: true })).toMatchObject({ outcome: 'answer' });
    expect(hand.network.sent.map(({ address, port }) => `${address} ${port}`)).toEqual(['127.0.0.1 53']);
  });

  test('is asked where allowAddress says so, and where connectMap says', async () => {
    const places: string[] = [];
    const hand = askByHand(sound, {
      allowAddress: (text) => text === '127.0.0.1' || text === 'fd00::1',
      connectMap(text) {
        places.push(text);
        return { host: '::1', port: 5300 };
      },
    });
    expect(await hand.settle(['127.0.0.1'])).toMatchObject({
      outcome: 'answer',
      address: address('127.0.0.1'),
    });
    expect(await hand.settle(['fd00:0::0:1'])).toMatchObject({ outcome: 'answer' });
    expect(await hand.settle(['127.0.0.2'])).toMatchObject({ outcome: 'blocked' });
    expect(places).toEqual(['127.0.0.1', 'fd00::1']);
    expect(hand.network.sent.map(({ address, port }) => `${address} ${port}`)).toEqual([
      '::1 5300',
      '::1 5300',
    ]);
  });

  test('that connectMap puts at a name is a mistake of the caller', async () => {
    const hand = askByHand(sound, { connectMap: () => ({ host: 'localhost', port: 53 }) });
    await expect(hand.settle(['5.5.5.4'])).rejects.toThrow(TypeError);
    expect(hand.clock.pending).toBe(0);
  });
});

test('R20 the filter stands where the socket is opened', async () => {
  const clock = handClock();
  const network = scriptedNetwork(clock, () => []);
  const { toNamed } = guardNetwork(network);
  for (const open of [toNamed.udp, toNamed.tcp]) {
    const faults: string[] = [];
    const events = { take: () => {}, fail: (fault: string) => void faults.push(fault) };
    open(address('169.254.169.254'), events).send(new Uint8Array(12));
    const closed = open(address('10.0.0.1'), events);
    closed.close();
    expect(faults).toEqual([]);
    await clock.advance(1);
    expect(faults).toEqual(['blocked']);
  }
  expect(network.most).toEqual({ udp: 0, tcp: 0 });
});
