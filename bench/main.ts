import process from 'node:process';
import { benchChanges } from './changes.ts';
import { type Goal, goalTable, type Section } from './goals.ts';
import { machine } from './machine.ts';
import { type Options, readOptions, usage } from './options.ts';
import { benchRecords } from './records.ts';
import { benchResolver } from './resolver.ts';
import { resultTable } from './result-table.ts';
import { benchScaling } from './scaling.ts';
import { benchStart } from './start.ts';
import { measure } from './whole-process.ts';
import { workloadGoals } from './workload-goals.ts';
import { prepare } from './workloads/prepare.ts';
import { w1 } from './workloads/w1.ts';
import { w2, w2Core } from './workloads/w2.ts';
import { w3 } from './workloads/w3.ts';
import type { Workload } from './workloads/workload.ts';
import { writeResults } from './write-results.ts';

type Bench = (options: Options) => Promise<Section>;

/** By the name that `--only` takes, in the order of the report. What runs in this process goes below the workloads. */
const benches: Readonly<Record<string, Bench>> = {
  ...Object.fromEntries([w1, w2, w2Core, w3].map((workload) => [workload.name, wholeProcess(workload)])),
  start: benchStart,
  scaling: benchScaling,
  records: benchRecords,
  changes: benchChanges,
  resolver: benchResolver,
};

async function main(options: Options): Promise<void> {
  const head =
    machine() + (options.factor === 1 ? '' : `\nSizes are ${options.factor} times those of the workloads.`);
  console.log(head);
  const parts: string[] = [];
  const goals: Goal[] = [];
  for (const name of options.only) {
    const section = await benches[name]!(options);
    console.log(`\n${section.text.trimEnd()}`);
    parts.push(section.text.trimEnd());
    goals.push(...section.goals);
  }
  const reached = goalTable(goals);
  console.log(`\n${reached}`);
  if (options.write) writeResults('bench/README.md', `\n${[head, reached, ...parts].join('\n\n')}\n`);
}

function wholeProcess(workload: Workload): Bench {
  return async ({ runs, factor, keep }) => {
    const prepared = prepare(workload, factor, keep);
    const results = measure(prepared, runs);
    return { text: resultTable(prepared, results), goals: workloadGoals(workload.name, results) };
  };
}

function optionsOrUsage(): Options | undefined {
  try {
    return readOptions(process.argv.slice(2), Object.keys(benches));
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exitCode = 2;
    return undefined;
  }
}

const options = optionsOrUsage();
if (options !== undefined) await main(options);
