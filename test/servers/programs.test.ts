import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findProgram } from '../../bench/find-program.ts';
import { readsZoneFiles } from '../helpers/peers-pdnsutil.ts';
import { hasBackend } from './programs.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zonevet-programs-'));
const { PATH } = process.env;

beforeAll(() => {
  process.env['PATH'] = `${folder}${path.delimiter}${PATH}`;
});

afterAll(() => {
  process.env['PATH'] = PATH;
  rmSync(folder, { recursive: true });
});

/** A program that does what a line of shell says. */
function program(name: string, line: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${line}\n`, { mode: 0o755 });
  return file;
}

describe('a program counts as installed', () => {
  test('when it starts, whatever it says of options', () => {
    const file = program('zonevet-starts', 'exit 99');
    expect(findProgram('zonevet-starts')).toBe(file);
  });

  test('not when a library is missing', () => {
    program('zonevet-without-library', 'exit 127');
    expect(findProgram('zonevet-without-library')).toBeUndefined();
  });

  test('not when it cannot be executed at all', () => {
    writeFileSync(path.join(folder, 'zonevet-text'), 'no program', { mode: 0o644 });
    expect(findProgram('zonevet-text')).toBeUndefined();
  });
});

describe('a server of PowerDNS has a backend', () => {
  test('that it lists', () => {
    const server = program('pdns-with', 'echo "Modules available:"; echo bind; echo lmdb; exit 99');
    expect(hasBackend(server, 'lmdb')).toBe(true);
  });

  test('and no other', () => {
    const server = program('pdns-without', 'echo "Modules available:"; echo bind; exit 99');
    expect(hasBackend(server, 'lmdb')).toBe(false);
  });
});

test.each([
  ['loads its backend', 'exit 0', true],
  ['does not', 'exit 1', false],
])('pdnsutil reads zone files when it %s', (_title, line, reads) => {
  expect(readsZoneFiles(program('pdnsutil-here', line))).toBe(reads);
});
