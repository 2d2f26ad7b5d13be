import { ourName } from './contenders.ts';
import { atMost, type Goal } from './goals.ts';
import type { Result } from './whole-process.ts';

/** Our time and memory, divided by those of the fastest and of the leanest peer that accepts the file. */
interface Limits {
  readonly time: number;
  readonly memory?: number;
}

const limits: Readonly<Record<string, Limits>> = {
  w1: { time: 0.5, memory: 1 },
  w2: { time: 0.2, memory: 1 },
  w3: { time: 0.3 },
};

export function workloadGoals(workload: string, results: readonly Result[]): Goal[] {
  const limit = limits[workload];
  const ours = results.find(({ name }) => name === ourName);
  const peers = results.filter(({ name, exitCode }) => name !== ourName && exitCode === 0);
  if (limit === undefined || ours === undefined) return [];
  const name = workload.toUpperCase();
  const fastest = least(peers, 'wallSeconds');
  const leanest = least(peers, 'peakKiB');
  const time = ours.wallSeconds / (fastest?.wallSeconds ?? Number.NaN);
  const memory = ours.peakKiB / (leanest?.peakKiB ?? Number.NaN);
  return [
    atMost(`${name}: time against the fastest, ${fastest?.name ?? 'of none'}`, limit.time, time),
    ...(limit.memory === undefined
      ? []
      : [
          atMost(
            `${name}: peak memory against the leanest, ${leanest?.name ?? 'of none'}`,
            limit.memory,
            memory,
          ),
        ]),
  ];
}

function least(results: readonly Result[], measure: 'wallSeconds' | 'peakKiB'): Result | undefined {
  return results.toSorted((left, right) => left[measure] - right[measure])[0];
}
