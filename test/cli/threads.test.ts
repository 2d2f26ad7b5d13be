import { expect, test } from 'vitest';
import { LOOKED_AT, threadsFor } from '../../src/cli/threads.ts';

const inputs = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ file: `${at}`, path: `${at}` }));

const sized = (octets: number) => ({ size: () => octets });

interface Case {
  readonly count: number;
  readonly octets: number;
  readonly asked?: number;
  readonly cores: number;
  readonly threads: number;
  readonly why: string;
}

const ten = { count: 10, octets: 1000 };
const million = { count: LOOKED_AT, octets: 1 };

const cases: readonly Case[] = [
  { count: 1, octets: 2 ** 31, cores: 8, threads: 1, why: 'one zone is one thread' },
  { count: 1000, octets: 1000, cores: 8, threads: 1, why: 'there is too little to do' },
  { count: 2, octets: 60_000_000, cores: 8, threads: 2, why: 'two large zones are two threads' },
  { count: 3, octets: 60_000_000, cores: 2, threads: 2, why: 'there are no more cores' },
  { count: 30_000, octets: 100_000, cores: 8, threads: 8, why: 'all of them have enough to do' },
  { ...million, cores: 8, threads: 8, why: 'there may be far more' },
  { count: 30_000, octets: 100_000, cores: 1, threads: 1, why: 'there is but one core' },
  { count: 0, octets: 0, cores: 8, threads: 1, why: 'nothing is to be said of nothing, too' },
  { ...ten, asked: 3, cores: 1, threads: 3, why: 'so many were asked for' },
  { ...ten, asked: 1, cores: 8, threads: 1, why: 'no more were asked for' },
  { ...ten, asked: 9999, cores: 8, threads: 10, why: 'there are no more zones' },
  { ...million, asked: 9999, cores: 8, threads: 64, why: 'more would do no good' },
];

test.each(cases)(
  '$count zones of $octets octets and $cores cores: $threads, as $why',
  ({ count, octets, asked, cores, threads }) => {
    expect(threadsFor(inputs(count), asked, { cores, files: sized(octets) })).toBe(threads);
  },
);

test('few files are looked at, however many there are', () => {
  let looks = 0;
  threadsFor(inputs(30_000), undefined, { cores: 8, files: { size: () => ++looks } });
  expect(looks).toBeGreaterThan(10);
  expect(looks).toBeLessThan(100);
});
