import { expect, test } from 'vitest';
import { LOOKED_AT, threadsFor } from '../../src/cli/threads.ts';

const inputs = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ file: `${at}`, path: `${at}` }));

const sized = (octets: number) => ({ size: () => octets });

test.each([
  { count: 1, octets: 2 ** 31, most: 8, threads: 1, why: 'one zone is one thread' },
  { count: 1000, octets: 1000, most: 8, threads: 1, why: 'there is too little to do' },
  { count: 2, octets: 60_000_000, most: 8, threads: 2, why: 'two large zones are two threads' },
  { count: 3, octets: 60_000_000, most: 2, threads: 2, why: 'no more than may be' },
  { count: 30_000, octets: 100_000, most: 8, threads: 8, why: 'all of them have enough to do' },
  { count: LOOKED_AT, octets: 1, most: 8, threads: 8, why: 'there may be far more' },
  { count: 30_000, octets: 100_000, most: 1, threads: 1, why: 'one may be' },
])(
  '$count zones of $octets octets, $most threads at most: $threads, as $why',
  ({ count, octets, most, threads }) => {
    expect(threadsFor(inputs(count), most, sized(octets))).toBe(threads);
  },
);

test('few files are looked at, however many there are', () => {
  let asked = 0;
  threadsFor(inputs(30_000), 8, { size: () => ++asked });
  expect(asked).toBeGreaterThan(10);
  expect(asked).toBeLessThan(100);
});
