import process from 'node:process';
import { benchChanges } from './changes.ts';
import { machine } from './machine.ts';
import { type Options, readOptions, usage } from './options.ts';
import { benchRecords } from './records.ts';
import { benchResolver } from './resolver.ts';
import { resultTable } from './result-table.ts';
import { measure } from './whole-process.ts';
import { prepare } from './workloads/prepare.ts';
import { w1 } from './workloads/w1.ts';
import { w2, w2Core } from './workloads/w2.ts';
import { w3 } from './workloads/w3.ts';
import type { Workload } from './workloads/workload.ts';
import { writeResults } from './write-results.ts';

/** Gives its part of the report as Markdown. */
type Section = (options: Options) => Promise<string>;

/** By the name that `--only` takes, in the order of the report. What runs in this process goes below the workloads. */
const sections: Readonly<Record<string, Section>> = {
  ...Object.fromEntries([w1, w2, w2Core, w3].map((workload) => [workload.name, wholeProcess(workload)])),
  records: benchRecords,
  changes: benchChanges,
  resolver: benchResolver,
};

async function main(options: Options): Promise<void> {
  const report = [machine()];
  console.log(report[0]);
  for (const name of options.only) {
    const text = (await sections[name]?.(options)) ?? '';
    console.log(`\n${text.trimEnd()}`);
    report.push(text.trimEnd());
  }
  if (options.write) writeResults('bench/README.md', `\n${report.join('\n\n')}\n`);
}

function wholeProcess(workload: Workload): Section {
  return async ({ runs, factor, keep }) => {
    const prepared = prepare(workload, factor, keep);
    return resultTable(prepared, measure(prepared, runs));
  };
}

function optionsOrUsage(): Options | undefined {
  try {
    return readOptions(process.argv.slice(2), Object.keys(sections));
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exitCode = 2;
    return undefined;
  }
}

const options = optionsOrUsage();
if (options !== undefined) await main(options);
