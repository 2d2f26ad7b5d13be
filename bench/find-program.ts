import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import type { Peer } from './peers.ts';

// Debian puts nsd-checkzone there, and the PATH of an ordinary user leaves it out.
const more = ['/usr/sbin', '/usr/local/sbin'];

export function findProgram(name: string): string | undefined {
  const { PATH = '' } = process.env;
  const folders = [...PATH.split(delimiter), ...more];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

export function versionOf({ version }: Pick<Peer, 'version'>): string {
  const [name, ...args] = version.command;
  const { stdout, stderr } = spawnSync(findProgram(name) ?? name, args, { encoding: 'utf8' });
  return version.pattern.exec(`${stdout ?? ''}${stderr ?? ''}`)?.[1] ?? 'version unknown';
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
