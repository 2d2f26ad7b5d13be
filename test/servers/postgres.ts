import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { logged } from './logged.ts';
import { programPath } from './programs.ts';

/** A cluster of its own, reached by a socket in its folder; PostgreSQL does not run as root. */
export interface Postgres {
  /** The options of `pg` that lead to it. */
  readonly connection: { readonly host: string; readonly user: string; readonly database: string };
  stop(): Promise<void>;
}

const READY = 'database system is ready to accept connections';

/** What a user that may do nothing else runs as, where the tests run as root. */
function unprivileged(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout),
  );
  return { uid: uid!, gid: gid! };
}

export async function startPostgres(): Promise<Postgres> {
  const user = unprivileged();
  const folder = mkdtempSync(path.join(tmpdir(), 'zonevet-pg-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!);
  const env = { PATH: process.env['PATH'], LC_ALL: 'C' };
  const options = { cwd: folder, env, ...user };
  const data = path.join(folder, 'data');
  // What is on the disk outlives a killed process without being synced to it.
  const init = ['-D', data, '-U', 'zonevet', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--no-instructions'];
  const { status, stderr } = spawnSync(programPath('initdb'), init, { ...options, encoding: 'utf8' });
  if (status !== 0) throw new Error(`initdb: ${stderr}`);
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'fsync=off',
    'max_connections=40',
  ];
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(programPath('postgres'), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  await logged(server, READY);
  return {
    connection: { host: folder, user: 'zonevet', database: 'postgres' },
    async stop() {
      // Fast shutdown: connections are ended.
      if (server.exitCode === null && server.kill('SIGINT')) await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
