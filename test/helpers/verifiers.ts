import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findProgram } from '../../bench/find-program.ts';
import { type Verifier, verifiers } from './signed-faults.ts';
import { NOW, ORIGIN } from './signed-zones.ts';

const seconds = String(Date.parse(NOW) / 1000);
const clock = NOW.replaceAll(/\D/g, '');

/** What each is asked; dnssec-verify knows no other time than that of its clock. */
const args: Readonly<Record<Verifier, (file: string) => readonly string[]>> = {
  kzonecheck: (file) => ['-d', 'on', '-t', seconds, '-o', ORIGIN, file],
  'ldns-verify-zone': (file) => ['-t', clock, file],
  'dnssec-verify': (file) => ['-q', '-z', '-o', ORIGIN, file],
  validns: (file) => ['-t', seconds, '-z', ORIGIN, file],
};

/** Verifiers that are not installed here. */
export const missingVerifiers: readonly Verifier[] = verifiers.filter(
  (name) => findProgram(name) === undefined,
);

/** Whether a verifier refuses a zone; one that crashes says nothing. */
export function refuses(name: Verifier, zone: string): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'zonevet-signed-'));
  try {
    const file = path.join(folder, `${ORIGIN}.zone`);
    writeFileSync(file, zone);
    const { status, error } = spawnSync(findProgram(name)!, [...args[name](file)], { timeout: 20_000 });
    if (error !== undefined) throw error;
    return status !== null && status !== 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
