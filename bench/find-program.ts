import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import type { Peer } from './peers.ts';

// Debian puts nsd-checkzone there, and the PATH of an ordinary user leaves it out.
const more = ['/usr/sbin', '/usr/local/sbin'];

const found = new Map<string, string | undefined>();

/** The path of a program that can be started here; undefined where it is missing or its libraries are. */
export function findProgram(name: string): string | undefined {
  if (!found.has(name)) found.set(name, search(name));
  return found.get(name);
}

function search(name: string): string | undefined {
  const { PATH = '' } = process.env;
  const folders = [...PATH.split(delimiter), ...more];
  return folders.map((folder) => join(folder, name)).find((path) => isExecutable(path) && starts(path));
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

/** The loader ends with 127 without a library; what a program says of an option that it does not know does not matter. */
function starts(path: string): boolean {
  const { error, status } = spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 10_000 });
  return error === undefined && status !== null && status !== 127;
}
