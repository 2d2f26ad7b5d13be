import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a process has used. */
export interface Measured {
  readonly exit: number | null;
  readonly stderr: string;
  /** Seconds on the clock. */
  readonly seconds: number;
  /** What nothing but another program can measure; undefined where there is none. */
  readonly used: Used | undefined;
}

export interface Used {
  /** Peak memory in octets. */
  readonly memory: number;
  /** Seconds of all processors: other work on the machine does not add to them. */
  readonly work: number;
}

/** Runs a command and writes its peak memory in KiB and its work in seconds to the file that its first argument names. */
const python = `import os, sys
child = os.fork()
if child == 0: os.execv(sys.argv[2], sys.argv[2:])
_, status, usage = os.wait4(child, 0)
open(sys.argv[1], 'w').write(f'{usage.ru_maxrss} {usage.ru_utime} {usage.ru_stime}')
sys.exit(os.waitstatus_to_exitcode(status))`;

const runs = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args).status === 0;

/** How that is measured: what stands before the command, given the file for the result. */
const measurers: readonly {
  readonly isThere: () => boolean;
  readonly before: (file: string) => readonly string[];
}[] = [
  {
    isThere: () => runs('/usr/bin/time', '-f', '%M', 'true'),
    before: (file) => ['/usr/bin/time', '-q', '-f', '%M %U %S', '-o', file],
  },
  {
    isThere: () => runs('python3', '-c', 'import os; os.wait4, os.waitstatus_to_exitcode'),
    before: (file) => ['python3', '-c', python, file],
  },
];
const measurer = measurers.find(({ isThere }) => isThere());

export const canMeasure: boolean = measurer !== undefined;

/** After so long nobody waits any more. */
const MOST_MILLISECONDS = 300_000;

/** Runs Node in a directory, its output going to the file `out` there. */
export async function runMeasured(
  args: readonly string[],
  directory: string,
  out: string,
): Promise<Measured> {
  const result = join(directory, 'memory');
  const [command, ...rest] = [...(measurer?.before(result) ?? []), process.execPath, ...args];
  const descriptor = openSync(join(directory, out), 'w');
  const start = performance.now();
  // A group of its own, so that what measures does not outlive what is measured, nor the other way round.
  const child = spawn(command!, rest, {
    cwd: directory,
    stdio: ['ignore', descriptor, 'pipe'],
    detached: true,
  });
  const timer = setTimeout(() => process.kill(-child.pid!), MOST_MILLISECONDS);
  let stderr = '';
  child.stderr!.setEncoding('utf8').on('data', (piece: string) => {
    stderr += piece;
  });
  const [exit] = (await once(child, 'close')) as [number | null];
  const seconds = (performance.now() - start) / 1000;
  clearTimeout(timer);
  closeSync(descriptor);
  return {
    exit,
    stderr,
    seconds,
    used: measurer === undefined ? undefined : usedIn(readFileSync(result, 'utf8')),
  };
}

function usedIn(text: string): Used {
  const [memory = 0, user = 0, system = 0] = text.split(' ').map(Number);
  return { memory: memory * 1024, work: user + system };
}
