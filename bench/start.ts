import { resolve } from 'node:path';
import process from 'node:process';
import { ourBinary } from './contenders.ts';
import { atMost, type Section } from './goals.ts';
import { median } from './median.ts';
import { findMeter } from './meter.ts';
import type { Options } from './options.ts';
import { type Run, runProcess } from './run-process.ts';
import { prepare } from './workloads/prepare.ts';
import { small } from './workloads/small.ts';

/** Short runs need many rounds. */
const ROUNDS_EACH = 5;
const LIMIT = 1.6;

/** A check of a small zone beside a Node process that does nothing. */
export async function benchStart({ runs, keep }: Options): Promise<Section> {
  const { directory } = prepare(small, 1, keep);
  const meter = findMeter();
  const programs = {
    'node -e 0': ['-e', '0'],
    'zonevet check of a small zone': [resolve(ourBinary), 'check', small.target],
  };
  const taken = new Map<string, Run[]>(Object.keys(programs).map((name) => [name, []]));
  for (let round = -1; round < runs * ROUNDS_EACH; round++) {
    for (const [name, args] of Object.entries(programs)) {
      const run = runProcess({ program: process.execPath, args, cwd: directory }, meter);
      if (run.exitCode !== 0) throw new Error(`${name} ended with ${run.exitCode}`);
      if (round >= 0) taken.get(name)!.push(run);
    }
  }
  const of = (name: string, measure: 'wallSeconds' | 'cpuSeconds' | 'peakKiB'): number =>
    median(taken.get(name)!.map((run) => run[measure]));
  const [bare, ours] = Object.keys(programs) as [string, string];
  const rows = [bare, ours].map((name) => {
    const [wall, cpu] = [of(name, 'wallSeconds') * 1000, of(name, 'cpuSeconds') * 1000];
    return `| ${name} | ${wall.toFixed(0)} | ${cpu.toFixed(0)} | ${((of(name, 'peakKiB') * 1024) / 1e6).toFixed(0)} |`;
  });
  return {
    text: [
      '### start',
      '',
      '| process | wall ms | CPU ms | peak MB |',
      '| --- | --: | --: | --: |',
      ...rows,
    ].join('\n'),
    goals: [
      atMost(
        'start: check of a small zone against `node -e 0`',
        LIMIT,
        of(ours, 'wallSeconds') / of(bare, 'wallSeconds'),
      ),
    ],
  };
}
