import { appendFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Files } from '../../src/cli/io.ts';
import { nodeFiles } from '../../src/cli/node-files.ts';
import { directoryOf, findingsIn, head, run } from './run.ts';

// Files above 64 KiB are read a little at a time, and stay open meanwhile.

const hosts = (count: number): string =>
  Array.from({ length: count }, (_, at) => `h${at} A 192.0.2.1\n`).join('');
/** More than two windows, with findings at both ends, in conflict with each other. */
const large = `${head}twice A 192.0.2.1\nbad A 192.0.2.256\n${hosts(40_000)}twice CNAME www\nbad AAAA ::1::\n`;

const report = async (directory: string, name: string, files: Partial<Files> = {}) => {
  const { code, out } = await run(['check', '--format', 'json', join(directory, name)], { files });
  return { code, findings: findingsIn(out, directory), out: out.replaceAll(directory, '') };
};

test.each(['json', 'pretty', 'concise'])(
  'what is said as %s of a file is what is said of a stream',
  async (format) => {
    const directory = directoryOf({ 'a.zone': large });
    const path = join(directory, 'a.zone');
    const said = async (operand: string, input = '') =>
      (await run(['check', '--format', format, '--profile', 'strict', operand], { input })).out;
    expect((await said(path)).replaceAll(path, '<stdin>')).toBe(await said('-', large));
  },
);

test('a large file that is included is read as a small one is', async () => {
  const directory = directoryOf({
    'a.zone': `${head}$INCLUDE hosts\n$INCLUDE hosts sub\nlast A 192.0.2.256\n`,
    hosts: `${hosts(10_000)}bad A 192.0.2.256\n`,
  });
  const { code, findings, out } = await report(directory, 'a.zone');
  expect(code).toBe(1);
  expect(findings).toEqual([
    'a.zone:8 record/invalid-content',
    'hosts:10001 record/invalid-content',
    'hosts:10001 record/invalid-content',
  ]);
  expect(out).toContain('"records":20003');
});

test('more large files than may be open are read all the same, and none stays open', async () => {
  const names = Array.from({ length: 20 }, (_, at) => `part${at}`);
  const parts = names.map((name) => [name, `${hosts(5000).replaceAll('h', `${name}-`)}`]);
  const directory = directoryOf({
    'a.zone': head + names.map((name) => `$INCLUDE ${name}\n`).join(''),
    ...Object.fromEntries(parts),
  });
  let open = 0;
  let most = 0;
  const counting: Files['open'] = (path, room) => {
    const file = nodeFiles.open(path, room);
    if (file instanceof Uint8Array) return file;
    most = Math.max(most, ++open);
    const close = () => {
      open--;
      file.close();
    };
    return { ...file, close };
  };
  const { code, out } = await report(directory, 'a.zone', { open: counting });
  expect(code).toBe(0);
  expect(out).toContain('"records":100003');
  expect([open, most]).toEqual([0, 8]);
});

describe('a file that changes while it is read is one that cannot be read', () => {
  /** Reads files as they are, and does something when the file `name` is read for the `turn`th time. */
  const changing = (name: string, turn: number, change: () => void): Partial<Files> => ({
    open(path, room) {
      const file = nodeFiles.open(path, room);
      if (file instanceof Uint8Array || !path.endsWith(name)) return file;
      let reads = 0;
      return {
        ...file,
        read(into, position) {
          if (++reads === turn) change();
          return file.read(into, position);
        },
      };
    },
  });

  test.each([
    ['grows', (path: string) => appendFileSync(path, 'x A 192.0.2.1\n')],
    ['shrinks', (path: string) => truncateSync(path, 100_000)],
    ['is emptied', (path: string) => truncateSync(path, 0)],
    ['is written anew', (path: string) => writeFileSync(path, large.replaceAll('h1', '(('))],
  ])('it %s', async (_, change) => {
    for (const turn of [1, 2, 3]) {
      const directory = directoryOf({ 'a.zone': large });
      const path = join(directory, 'a.zone');
      const { code, findings, out } = await report(
        directory,
        'a.zone',
        changing('a.zone', turn, () => change(path)),
      );
      expect(code).toBe(3);
      expect(findings).toEqual(['a.zone:undefined syntax/unreadable']);
      expect(out).toContain('it has changed while it was read');
      expect(out).toContain('"zones":0');
    }
  });

  // Its text is read at once, and then a little at a time.
  test('it is emptied when its findings are being written', async () => {
    const directory = directoryOf({ 'a.zone': `${head}${hosts(10_000).replaceAll('2.1', '2.256')}` });
    const path = join(directory, 'a.zone');
    const { code, findings } = await report(
      directory,
      'a.zone',
      changing('a.zone', 4, () => truncateSync(path, 0)),
    );
    expect(code).toBe(3);
    expect(findings.length).toBe(10_001);
    expect(findings.at(-1)).toBe('a.zone:undefined syntax/unreadable');
  });

  test('it is one that the zone includes', async () => {
    const directory = directoryOf({ 'a.zone': `${head}$INCLUDE hosts\n`, hosts: hosts(20_000) });
    const { code, findings } = await report(
      directory,
      'a.zone',
      changing('hosts', 2, () => appendFileSync(join(directory, 'hosts'), '; more\n')),
    );
    expect(code).toBe(3);
    expect(findings).toEqual(['hosts:undefined syntax/unreadable']);
  });
});
