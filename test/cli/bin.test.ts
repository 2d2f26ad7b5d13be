import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadProgram } from '../../src/cli/load-program.ts';
import { directoryOf, head } from './run.ts';

/** The bundle, which `npm test` builds first. */
const bin = fileURLToPath(new URL('../../dist/cli/bin.js', import.meta.url));
/** Far more findings than a pipe holds. */
const FAULTS = 20_000;

function badZone(): string {
  const faults = Array.from({ length: FAULTS }, (_, index) => `w${index} A 192.0.2.256\n`).join('');
  return join(directoryOf({ 'bad.zone': head + faults }), 'bad.zone');
}

test('the command runs on its own, and its exit code is that of the check', () => {
  const { status, stdout } = spawnSync(process.execPath, [bin, 'check', '-'], {
    input: head,
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([
    0,
    'Checked 1 zone with 3 records: no errors, no warnings, no notices.\n',
  ]);
  expect(spawnSync(process.execPath, [bin, 'check', '/nowhere']).status).toBe(3);
  expect(spawnSync(process.execPath, [bin]).status).toBe(2);
});

test('the program starts with what V8 made of it when it was built', () => {
  expect(loadProgram(bin, createRequire(bin)).script.cachedDataRejected).toBe(false);
});

test('the file starts as a program', () => {
  expect(execFileSync('head', ['-1', bin], { encoding: 'utf8' })).toBe('#!/usr/bin/env node\n');
});

test('standard input may come slowly', () => {
  const script = `(printf '$ORIGIN example.com.\\n$TTL 60\\n'; sleep 0.3; echo 'x A 1') | "$0" "$1" check --format jsonl -`;
  const { stdout } = spawnSync('sh', ['-c', script, process.execPath, bin], { encoding: 'utf8' });
  expect(stdout).toContain('"reason":"ipv4/octet-count"');
});

test('a reader that goes away ends the run quietly', () => {
  for (const format of ['pretty', 'concise', 'json', 'jsonl']) {
    const script = `set -o pipefail; "$0" "$1" check --format ${format} "$2" | head -1`;
    const args = ['-c', script, process.execPath, bin, badZone()];
    const { status, stdout, stderr } = spawnSync('bash', args, { encoding: 'utf8' });
    expect([status, stdout.split('\n').length]).toEqual([1, 2]);
    expect(stderr).not.toMatch(/error|EPIPE|at /i);
  }
});

test('everything arrives, however slowly it is read', async () => {
  const child = spawn(process.execPath, [bin, 'check', '--format', 'json', badZone()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  await setTimeout(500);
  let text = '';
  for await (const piece of child.stdout.setEncoding('utf8')) text += piece;
  expect(await closed).toEqual([1, null]);
  expect(JSON.parse(text).findings.length).toBe(FAULTS);
});

test('a fault of the surroundings is not taken for findings', () => {
  const { status, stderr } = spawnSync('sh', ['-c', '"$0" "$1" --help > /dev/full', process.execPath, bin], {
    encoding: 'utf8',
  });
  expect(status).toBe(3);
  expect(stderr).toMatch(/^zonevet: .*no space left.*\n$/);
});
