import { ourName } from './contenders.ts';
import type { Result } from './whole-process.ts';
import type { Prepared } from './workloads/prepare.ts';

const header = ['program', 'accepts it', 'wall s', 'CPU s', 'peak MB', 'zonevet takes: time', 'memory'];

/** One workload's results as a Markdown section. The two last columns are ours divided by the peer's. */
export function resultTable({ workload, records, bytes }: Prepared, results: readonly Result[]): string {
  const ours = results.find(({ name }) => name === ourName);
  const rows = results.map((result) => [
    result.name,
    result.exitCode === 0 ? 'yes' : `no (exit ${result.exitCode})`,
    fixed(result.wallSeconds),
    fixed(result.cpuSeconds),
    fixed((result.peakKiB * 1024) / 1e6, 0),
    ratio(ours, result, 'wallSeconds'),
    ratio(ours, result, 'peakKiB'),
  ]);
  const size = `${records.toLocaleString('en')} records, ${fixed(bytes / 1e6, 1)} MB`;
  return `### ${workload.name}: ${workload.title} (${size})\n\n${table([header, header.map(() => '---'), ...rows])}`;
}

function ratio(ours: Result | undefined, peer: Result, measure: 'wallSeconds' | 'peakKiB'): string {
  if (ours === undefined || peer === ours) return '';
  const value = fixed(ours[measure] / peer[measure]);
  return value === '' ? '' : `${value}x`;
}

function fixed(value: number, digits = 2): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '';
}

function table(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
