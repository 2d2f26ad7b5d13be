import { findOurs } from './contenders.ts';
import { atMost, type Section } from './goals.ts';
import { median } from './median.ts';
import { findMeter } from './meter.ts';
import type { Options } from './options.ts';
import { runProcess } from './run-process.ts';
import { prepare } from './workloads/prepare.ts';
import { small } from './workloads/small.ts';
import { w1 } from './workloads/w1.ts';

const SIZES = [1e5, 1e6] as const;
/** 650 MB; takes minutes to make and to check. */
const FULL = 1e7;
/** Records of `w1` for each of its delegations. */
const RECORDS_EACH = 2.8;
const LIMIT = 2;

interface Row {
  readonly records: number;
  readonly megabytes: number;
  readonly wallSeconds: number;
  readonly peakKiB: number;
}

/** What a record costs in zones like `w1` of more and more records, the start of the process subtracted. */
export async function benchScaling({ runs, keep, factor, full }: Options): Promise<Section> {
  const ours = findOurs();
  if (ours === undefined) return { text: '', goals: [] };
  const meter = findMeter();
  const sizes = [0, ...SIZES, ...(full ? [FULL] : [])];
  const zones = sizes.map((records) =>
    records === 0 ? prepare(small, 1, keep) : prepare(w1, (records * factor) / RECORDS_EACH / w1.size, keep),
  );
  const rows = zones.map(({ workload, directory, records, bytes }): Row => {
    const args = ours.args({ target: workload.target, origin: workload.origin ?? '' });
    const taken = Array.from({ length: runs + 1 }, () =>
      runProcess({ ...ours, args, cwd: directory }, meter),
    ).slice(1);
    return {
      records,
      megabytes: bytes / 1e6,
      wallSeconds: median(taken.map(({ wallSeconds }) => wallSeconds)),
      peakKiB: median(taken.map(({ peakKiB }) => peakKiB)),
    };
  });
  const [start, ...zonesOnly] = rows as [Row, ...Row[]];
  const costs = zonesOnly.map(
    ({ records, wallSeconds }) => ((wallSeconds - start.wallSeconds) * 1e9) / records,
  );
  const lines = zonesOnly.map(({ records, megabytes, wallSeconds, peakKiB }, index) => {
    const octets = ((peakKiB - start.peakKiB) * 1024) / records;
    return `| ${records.toLocaleString('en')} | ${megabytes.toFixed(1)} | ${wallSeconds.toFixed(2)} | ${costs[index]!.toFixed(0)} | ${((peakKiB * 1024) / 1e6).toFixed(0)} | ${octets.toFixed(0)} |`;
  });
  const last = zonesOnly.at(-1)!;
  return {
    text: [
      '### scaling: zones like `w1`, the start subtracted from what a record takes',
      '',
      '| records | MB | wall s | ns a record | peak MB | octets a record |',
      '| --: | --: | --: | --: | --: | --: |',
      ...lines,
      ...(full ? [] : ['', `${FULL.toLocaleString('en')} records only with \`--full\`.`]),
    ].join('\n'),
    goals: [
      atMost(
        `cost of a record, the most against the least, from ${zonesOnly[0]!.records.toLocaleString('en')} to ${last.records.toLocaleString('en')} records`,
        LIMIT,
        Math.max(...costs) / Math.min(...costs),
      ),
    ],
  };
}
