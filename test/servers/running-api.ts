import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { Hono } from 'hono';
import { logged } from './logged.ts';
import { serve } from './node-server.js';

export interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: Record<string, unknown>;
}

/** Sends changes of the zone example.com. to an API. */
export type Send = (body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answer>;

export const sendTo =
  (port: number): Send =>
  async (body, headers = {}) => {
    const answer = await fetch(`http://127.0.0.1:${port}/zones/example.com./changes`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const said = (await answer.json()) as Record<string, unknown>;
    return { status: answer.status, type: answer.headers.get('Content-Type'), body: said };
  };

export interface RunningApi {
  readonly send: Send;
  stop(): Promise<void>;
}

/** Serves an API on a port of this process. */
export async function runApi(api: Hono): Promise<RunningApi> {
  const server = serve({ fetch: api.fetch, hostname: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  return {
    send: sendTo((server.address() as AddressInfo).port),
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

export interface ApiProcess {
  readonly send: Send;
  /** Ends it as nothing can be prepared for. */
  kill(): Promise<void>;
}

/** Starts the API as processes of their own; `stop` takes the bundle away that they are made of. */
export async function apiProcesses(env: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'zonevet-api-'));
  const outfile = path.join(folder, 'serve.cjs');
  const entryPoints = [path.join(import.meta.dirname, 'serve.ts')];
  await build({
    entryPoints,
    bundle: true,
    platform: 'node',
    external: ['pg-native'],
    outfile,
    logLevel: 'error',
  });
  const running = new Set<ChildProcess>();
  return {
    async start(): Promise<ApiProcess> {
      const child = spawn(process.execPath, [outfile], { env, stdio: ['ignore', 'ignore', 'pipe'] });
      running.add(child);
      const [, port] = /listening on (\d+)/.exec(await logged(child, 'listening on'))!;
      return {
        send: sendTo(Number(port)),
        async kill() {
          running.delete(child);
          const exited = once(child, 'exit');
          child.kill('SIGKILL');
          await exited;
        },
      };
    },
    stop(): void {
      for (const child of running) child.kill('SIGKILL');
      rmSync(folder, { recursive: true });
    },
  };
}
