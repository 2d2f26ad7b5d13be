import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'vitest';
import { findProgram } from '../../bench/find-program.ts';

const DEBIAN_POSTGRES = '/usr/lib/postgresql';

/** A program of PostgreSQL: Debian keeps them out of the PATH, one folder for each version. */
function findPostgresProgram(name: string): string | undefined {
  return findProgram(name) ?? versions().map((version) => `${DEBIAN_POSTGRES}/${version}/bin/${name}`)[0];
}

function versions(): string[] {
  try {
    return readdirSync(DEBIAN_POSTGRES).sort((left, right) => Number(right) - Number(left));
  } catch {
    return [];
  }
}

/** Whether a server of PowerDNS can load a backend: Debian has each in a package of its own. */
export function hasBackend(server: string, backend: string): boolean {
  // No settings but those of the command: those of the system's own server may name modules that are missing.
  const args = [`--config-dir=${tmpdir()}`, '--list-modules'];
  const { stdout } = spawnSync(server, args, { encoding: 'utf8' });
  return stdout.split('\n').includes(backend);
}

function findPdnsServer(): string | undefined {
  const path = findProgram('pdns_server');
  return path !== undefined && hasBackend(path, 'lmdb') ? path : undefined;
}

const programs = {
  postgres: findPostgresProgram('postgres'),
  initdb: findPostgresProgram('initdb'),
  'pdns_server with its LMDB backend': findPdnsServer(),
} as const;

export type ServerProgram = keyof typeof programs;

export function programPath(name: ServerProgram): string {
  const path = programs[name];
  if (path === undefined) throw new Error(`${name} is not installed`);
  return path;
}

/**
 * Whether programs are installed. With `REQUIRE_PEERS=1` a missing one is a failure, elsewhere the tests that need it
 * are skipped by name.
 */
export function hasPrograms(...names: readonly ServerProgram[]): boolean {
  const lacking = names.filter((name) => programs[name] === undefined);
  if (lacking.length === 0) return true;
  if (process.env['REQUIRE_PEERS'] === '1') throw new Error(`not installed: ${lacking.join(', ')}`);
  test.skip(`${lacking.join(', ')} is not installed`, () => {});
  return false;
}
