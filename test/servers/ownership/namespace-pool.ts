import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import type { PoolOptions, PoolWorker, WorkerRequest } from 'vitest/node';
import { markOf, networkOfItsOwn } from './namespace.ts';

/**
 * Runs test files as vitest's own pool of processes does, but each process in a network of its own; where there is
 * none to be had the process is an ordinary one, and says so (`isInOwnNetwork`).
 */
export const namespacePool = {
  name: 'namespace',
  createPoolWorker: (options: PoolOptions): PoolWorker => new NamespaceWorker(options),
};

class NamespaceWorker implements PoolWorker {
  readonly name = namespacePool.name;
  readonly cacheFs = true;
  private child: ChildProcess | undefined;
  private readonly options: PoolOptions;

  constructor(options: PoolOptions) {
    this.options = options;
  }

  async start(): Promise<void> {
    const { distPath, env, execArgv } = this.options;
    const command = networkOfItsOwn();
    // `unshare` becomes the program that it runs, so that the process and its channel are the ones made here.
    const [program, ...args] = [...(command ?? []), process.execPath, ...execArgv];
    this.child ??= fork(join(distPath, 'workers/forks.js'), [], {
      execPath: program!,
      execArgv: args,
      env: { ...env, ...markOf(command) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
  }

  async stop(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  }

  on(event: string, callback: (arg: unknown) => void): void {
    this.child?.on(event, callback);
  }

  off(event: string, callback: (arg: unknown) => void): void {
    this.child?.off(event, callback);
  }

  send(message: WorkerRequest): void {
    this.child?.send(message);
  }

  deserialize(data: unknown): unknown {
    return data;
  }
}
