import { type Contender, findOurs, findPeers } from './contenders.ts';
import { median } from './median.ts';
import { findMeter } from './meter.ts';
import type { Subject } from './peers.ts';
import { type Run, runProcess } from './run-process.ts';
import type { Prepared } from './workloads/prepare.ts';

export interface Result {
  readonly name: string;
  /** Of the verdict run: 0 is accepted. */
  readonly exitCode: number;
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakKiB: number;
}

/**
 * Ours and each peer in turn, A B C A B C, so that a slow minute of the machine hurts all alike. A first round
 * warms the page cache and gives the verdicts; the medians are of the `runs` rounds after it.
 */
export function measure({ workload, directory }: Prepared, runs: number): Result[] {
  const subject: Subject = { target: workload.target, origin: workload.origin ?? '' };
  const ours = findOurs();
  const peers = findPeers(workload.origin === undefined ? 'directory' : 'file');
  const meter = findMeter();
  const run = ({ program }: Contender, args: readonly string[]): Run =>
    runProcess({ program, args, cwd: directory }, meter);
  const entries = [...(ours === undefined ? [] : [ours]), ...peers].map((contender) => ({
    contender,
    verdict: run(contender, contender.verdictArgs?.(subject) ?? contender.args(subject)).exitCode,
    taken: [] as Run[],
  }));
  for (let round = 0; round < runs; round += 1) {
    for (const { contender, taken } of entries) taken.push(run(contender, contender.args(subject)));
  }
  return entries.map(({ contender, verdict, taken }) => ({
    name: contender.name,
    exitCode: verdict,
    wallSeconds: median(taken.map(({ wallSeconds }) => wallSeconds)),
    cpuSeconds: median(taken.map(({ cpuSeconds }) => cpuSeconds)),
    peakKiB: median(taken.map(({ peakKiB }) => peakKiB)),
  }));
}
