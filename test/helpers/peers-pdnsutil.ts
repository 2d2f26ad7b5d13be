import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Peer, Subject } from '../../bench/peers.ts';

const settingsOf = (target: string): string => target.replace(/\W/g, '-');

/** Whether its BIND backend can be loaded; Debian has it in a package of its own. */
export function readsZoneFiles(program: string): boolean {
  const folder = mkdtempSync(`${tmpdir()}/zonevet-pdns-`);
  try {
    writeFileSync(`${folder}/pdns.conf`, 'launch=bind\n');
    const args = [`--config-dir=${folder}`, 'list-all-zones'];
    return spawnSync(program, args, { stdio: 'ignore', timeout: 10_000 }).status === 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `pdnsutil check-zone`, which reads a zone's file through the BIND backend, and that one from its settings. */
export const pdnsutil = {
  args: ({ target, origin }: Subject): readonly string[] => [
    '--config-dir=.',
    `--config-name=${settingsOf(target)}`,
    'check-zone',
    origin,
  ],

  /** What has to stand beside the zone, by file. */
  files: ({ target, origin }: Subject): Readonly<Record<string, string>> => ({
    [`pdns-${settingsOf(target)}.conf`]: `launch=bind\nbind-config=${settingsOf(target)}.named\nsecurity-poll-suffix=\nloglevel=6\n`,
    [`${settingsOf(target)}.named`]: `zone "${origin}" { type master; file "${target}"; };\n`,
  }),

  /**
   * It ends with the number of errors, of which the system keeps eight bits: 256 of them would be none. That nobody has
   * marked yet what stands below a delegation is none of the zone's.
   */
  verdict: (output: string): 'accept' | 'reject' =>
    /^Checked /m.test(output) && !/^\[Error\] (?!Following record is auth=0)/m.test(output)
      ? 'accept'
      : 'reject',

  // It does not print its own without settings.
  version: { command: ['dpkg-query', '-W', 'pdns-backend-bind'], pattern: /\t(\S+)/ },
} satisfies Pick<Peer, 'args' | 'version'> & Record<string, unknown>;
