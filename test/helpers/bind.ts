import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'vitest';
import { findProgram } from '../../bench/find-program.ts';

/** Whether BIND is installed. With `REQUIRE_PEERS=1` a missing one is a failure, elsewhere its tests are skipped by name. */
export function hasBind(): boolean {
  if (findProgram('named-compilezone') !== undefined) return true;
  if (process.env['REQUIRE_PEERS'] === '1') throw new Error('named-compilezone is not installed');
  test.skip('named-compilezone is not installed', () => {});
  return false;
}

/** What named-compilezone makes of a zone without looking anything up: its lines, or undefined when it refuses the zone. */
export function compileZone(origin: string, text: string): string[] | undefined {
  const directory = mkdtempSync(path.join(tmpdir(), 'zonevet-'));
  try {
    const file = path.join(directory, 'zone');
    writeFileSync(file, text, 'latin1');
    const args = ['-i', 'none', '-k', 'ignore', '-q', '-o', '-', origin, file];
    const { status, stdout } = spawnSync('named-compilezone', args, { encoding: 'latin1' });
    return status === 0 ? stdout.trimEnd().split('\n') : undefined;
  } finally {
    rmSync(directory, { recursive: true });
  }
}
