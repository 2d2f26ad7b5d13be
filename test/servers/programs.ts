import { readdirSync } from 'node:fs';
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

const programs = {
  postgres: findPostgresProgram('postgres'),
  initdb: findPostgresProgram('initdb'),
  pdns_server: findProgram('pdns_server'),
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
