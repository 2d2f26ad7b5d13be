import { spawnSync } from 'node:child_process';
import { findProgram } from './find-program.ts';

/** A program that runs another and writes `user system peak [wall]` to a file: seconds, KiB. */
export interface Meter {
  readonly name: string;
  command(report: string): readonly [string, ...string[]];
}

// Wall time is taken inside, for python itself takes longer to start than a checker needs for a small zone.
const python = `
import os, sys, time
start = time.monotonic()
pid = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, used = os.wait4(pid, 0)
wall = time.monotonic() - start
with open(sys.argv[1], 'w') as report:
    report.write(f'{used.ru_utime} {used.ru_stime} {used.ru_maxrss} {wall}\\n')
sys.exit(os.waitstatus_to_exitcode(status) & 255)
`;

/** Node tells no single child's CPU time or memory by itself. Without a meter only wall time is measured. */
export function findMeter(): Meter | undefined {
  const time = findProgram('time');
  if (time !== undefined && isGnu(time)) {
    return { name: 'GNU time', command: (report) => [time, '-q', '-f', '%U %S %M', '-o', report] };
  }
  const python3 = findProgram('python3');
  if (python3 === undefined) return undefined;
  return { name: 'python3 os.wait4', command: (report) => [python3, '-c', python, report] };
}

/** BusyBox and BSD have a `time` too, with other options. */
function isGnu(time: string): boolean {
  const { stdout, stderr } = spawnSync(time, ['--version'], { encoding: 'utf8' });
  return `${stdout}${stderr}`.includes('GNU');
}
