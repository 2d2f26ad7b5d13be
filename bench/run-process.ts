import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Meter } from './meter.ts';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

export interface Run {
  readonly exitCode: number;
  readonly wallSeconds: number;
  /** User and system; NaN where there was no meter. */
  readonly cpuSeconds: number;
  readonly peakKiB: number;
}

/** One whole process from start to end, its output thrown away. */
export function runProcess({ program, args, cwd }: Command, meter: Meter | undefined): Run {
  const folder = mkdtempSync(join(tmpdir(), 'zonevet-run-'));
  try {
    const report = join(folder, 'usage');
    const [first, ...rest] =
      meter === undefined ? [program, ...args] : [...meter.command(report), program, ...args];
    const start = performance.now();
    const { status, error } = spawnSync(first, rest, { cwd, stdio: 'ignore' });
    const wall = (performance.now() - start) / 1000;
    if (error !== undefined) throw error;
    const exitCode = status ?? -1;
    if (meter === undefined)
      return { exitCode, wallSeconds: wall, cpuSeconds: Number.NaN, peakKiB: Number.NaN };
    const [user = Number.NaN, system = Number.NaN, peakKiB = Number.NaN, inner = wall] = readNumbers(report);
    return { exitCode, wallSeconds: inner, cpuSeconds: user + system, peakKiB };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The last line: GNU time puts a word about a signal before it. */
function readNumbers(report: string): number[] {
  const line = readFileSync(report, 'utf8').trim().split('\n').at(-1) ?? '';
  return line.split(' ').map(Number);
}
