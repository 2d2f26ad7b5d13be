import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { version } from '../../src/cli/version.ts';

const built = fileURLToPath(new URL('../../dist/cli/', import.meta.url));
const parts = ['package.json', 'bin.js', 'program.cjs', 'program.cache'];
const directory = mkdtempSync(join(tmpdir(), 'zonevet-cache-'));
const bin = join(directory, 'bin.js');
const program = join(directory, 'program.cjs');
const cache = join(directory, 'program.cache');
const saysVersion = { status: 0, stdout: `zonevet ${version}\n`, stderr: '' };

beforeEach(() => {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory);
  for (const part of parts) copyFileSync(join(built, part), join(directory, part));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function run() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, '--version'], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function damage(start: number): void {
  const bytes = readFileSync(cache);
  for (let at = start; at < start + 64; at++) bytes[at]! ^= 0xff;
  writeFileSync(cache, bytes);
}

test.each([
  ['is as it was built', () => undefined],
  ['is missing', () => rmSync(cache)],
  ['is empty', () => writeFileSync(cache, '')],
  ['is cut off', () => writeFileSync(cache, readFileSync(cache).subarray(0, 1000))],
  ['is damaged near its start', () => damage(5000)],
  ['is damaged in its middle', () => damage(200_000)],
  [
    'cannot be read',
    () => {
      rmSync(cache);
      mkdirSync(cache);
    },
  ],
])('the command starts when its compiled code %s', (_how, prepare) => {
  prepare();
  expect(run()).toEqual(saysVersion);
});

test('a program that is as long as the one that was compiled runs as it is', () => {
  const source = readFileSync(program, 'latin1');
  const other = version.replace(/\d/g, '9');
  writeFileSync(program, source.replaceAll(`"${version}"`, `"${other}"`), 'latin1');
  expect(run()).toEqual({ ...saysVersion, stdout: `zonevet ${other}\n` });
});
