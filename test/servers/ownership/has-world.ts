import { test } from 'vitest';
import { findProgram } from '../../../bench/find-program.ts';
import { isInOwnNetwork } from './namespace.ts';
import { oraclePrograms, serverPrograms, systemPrograms } from './server-child.ts';

/**
 * Whether there is all that a DNS of its own needs. With `REQUIRE_PEERS=1` it is a failure when something is missing,
 * elsewhere the tests that need it are skipped by name.
 */
export function hasWorld(): boolean {
  const programs = [...serverPrograms, ...oraclePrograms, ...systemPrograms];
  const lacking: string[] = programs.filter((name) => findProgram(name) === undefined);
  if (!isInOwnNetwork) lacking.push('a network namespace (unshare -n, or unshare -Urn)');
  if (lacking.length === 0) return true;
  if (process.env['REQUIRE_PEERS'] === '1') throw new Error(`missing: ${lacking.join(', ')}`);
  test.skip(`missing: ${lacking.join(', ')}`, () => {});
  return false;
}
