import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { findProgram } from '../../../bench/find-program.ts';

/** Programs that answer DNS queries here. */
export const serverPrograms = ['named', 'nsd', 'knotd', 'unbound', 'ldns-signzone', 'ldns-keygen'] as const;
export const oraclePrograms = ['dig', 'kdig'] as const;
export const systemPrograms = ['ip', 'unshare', 'setpriv'] as const;

/** A name server in the foreground. */
export interface ServerChild {
  readonly name: string;
  /** Reads its zones again. */
  reload(): void;
  stop(): Promise<void>;
  /** What it has said so far, and how it ended, if it did. */
  said(): string;
}

/** Starts a server that dies with this process, however this process ends. */
export function startServer(
  name: string,
  program: string,
  args: readonly string[],
  told?: (line: string) => void,
): ServerChild {
  const path = findProgram(program);
  if (path === undefined) throw new Error(`${program} is not installed`);
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', path, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = listen(child);
  if (told !== undefined) createInterface({ input: child.stderr! }).on('line', told);
  return {
    name,
    reload: () => void child.kill('SIGHUP'),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
    said: () => `${name} (exit code ${child.exitCode}):\n${said.join('')}`,
  };
}

function listen(child: ChildProcess): string[] {
  const said: string[] = [];
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said.push(text);
      if (said.length > 50) said.shift();
    });
  return said;
}
