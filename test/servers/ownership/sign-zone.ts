import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../../../bench/find-program.ts';

/** When the signatures of a zone hold. */
export type Signed = 'now' | 'long ago';

const dates: Readonly<Record<Signed, readonly string[]>> = {
  now: [],
  'long ago': ['-i', '20200101000000', '-e', '20200201000000'],
};

export interface ZoneKey {
  /** Its files without their endings. */
  readonly base: string;
  /** As lines of a zone file. */
  readonly dnskey: string;
  readonly ds: string;
}

/** One key for everything in a zone. */
export function makeKey(folder: string, zone: string): ZoneKey {
  const base = run('ldns-keygen', folder, ['-a', 'ECDSAP256SHA256', '-k', zone]).trim();
  const read = (ending: string) => readFileSync(join(folder, `${base}.${ending}`), 'utf8');
  return { base, dnskey: read('key'), ds: read('ds') };
}

/** The text of a zone with the signatures of a key. */
export function signZone(folder: string, zone: string, text: string, key: ZoneKey, signed: Signed): string {
  const file = join(folder, `${zone}.unsigned`);
  writeFileSync(file, text);
  run('ldns-signzone', folder, [...dates[signed], '-o', zone, '-f', `${file}.signed`, file, key.base]);
  return readFileSync(`${file}.signed`, 'utf8');
}

function run(program: string, cwd: string, args: readonly string[]): string {
  return execFileSync(findProgram(program) ?? program, [...args], { cwd, encoding: 'utf8' });
}
