import { describe, expect, test } from 'vitest';
import { hashKey } from '../../../src/engine/name/hash-key.ts';
import { keyedOctets, keyedUnits, keyedView } from '../../../src/engine/name/keyed-hash.ts';

const octets = Uint8Array.from({ length: 72 }, (_, at) => at);
const view = new DataView(octets.buffer);

/** Of the octets 0, 1, 2 and so on, none at first, by the key 00 01 .. 07: from the reference implementation of HalfSipHash-1-3. */
const published = [
  0x5814c896, 0xe7e864ca, 0xbc4b0e30, 0x01539939, 0x7e059ea6, 0x88e3d89b, 0xa0080b65, 0x9d38d9d6, 0x577999b1,
  0xc839caed, 0xe4fa32cf, 0x959246ee, 0x6b28096c, 0x66dd9cd6, 0x16658a7c, 0xd0257b04, 0x8b31d501, 0x2b1cd04b,
];

test('the keyed hash is HalfSipHash-1-3', () => {
  const key = { low: 0x03020100, high: 0x07060504 };
  expect(published.map((_, length) => keyedView(key, view, 0, length) >>> 0)).toEqual(published);
});

describe('it depends on', () => {
  const key = hashKey(1);
  const hashes = (make: (at: number) => number): number =>
    new Set(Array.from({ length: 64 }, (_, at) => make(at))).size;

  test('each octet, and how many there are', () => {
    const spoilt = (at: number) => octets.map((octet, place) => (place === at ? octet ^ 0x80 : octet));
    expect(hashes((at) => keyedOctets(key, 0, spoilt(at), 0, 64))).toBe(64);
    expect(hashes((at) => keyedView(key, new DataView(spoilt(at).buffer), 0, 64))).toBe(64);
    expect(hashes((at) => keyedOctets(key, 0, octets, 0, at))).toBe(64);
    expect(hashes((at) => keyedOctets(key, 0, new Uint8Array(64), 0, at))).toBe(64);
  });

  test('each unit of a text, and how many there are', () => {
    const text = 'x'.repeat(64);
    const spoilt = (at: number) => `${text.slice(0, at)}\u8078${text.slice(at + 1)}`;
    expect(hashes((at) => keyedUnits(key, 0, spoilt(at)))).toBe(64);
    expect(hashes((at) => keyedUnits(key, 0, '\0'.repeat(at)))).toBe(64);
  });

  test('what it goes on from', () => {
    expect(hashes((at) => keyedOctets(key, at, octets, 0, 9))).toBe(64);
    expect(hashes((at) => keyedUnits(key, at, 'nine'))).toBe(64);
  });

  test('all bits of the seed', () => {
    const seeds = [0, 1, -1, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 52, 2 ** 53 - 1, -(2 ** 53) + 1];
    const made = seeds.map((seed) => keyedOctets(hashKey(seed), 0, octets, 0, 9));
    expect(new Set(made).size).toBe(seeds.length);
    expect(new Set(seeds.map((seed) => hashKey(seed).seed)).size).toBe(seeds.length);
  });
});
