import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { originFromFile } from '../../src/cli/inputs.ts';
import { directoryOf, findingsIn, head, run } from './run.ts';

async function filesChecked(...paths: string[]) {
  const { code, out } = await run(['check', '--format', 'json', ...paths]);
  const report = JSON.parse(out) as { zones: { file: string }[] };
  return { code, files: report.zones.map(({ file }) => file), findings: findingsIn(out) };
}

test('a directory means its zone files and those below it, in the order of their paths', async () => {
  const names = ['a/b.zone', 'a/c/d.db', 'a-b.zone', 'a.zone', 'B.zone', 'b/.zone', 'é.zone'];
  const others = ['readme.md', 'a/zone', 'x.zone.bak', 'Z.ZONE'];
  const directory = directoryOf(Object.fromEntries([...names, ...others].map((name) => [name, head])));
  const { code, files } = await filesChecked(directory);
  expect(code).toBe(0);
  expect(files).toEqual(names.map((name) => join(directory, name)).sort());
});

test('directories and files are checked in the order in which they are given', async () => {
  const directory = directoryOf({ 'z.zone': head, 'a/y.zone': head, 'plain.txt': head });
  const paths = ['z.zone', 'a', 'plain.txt'].map((name) => join(directory, name));
  expect((await filesChecked(...paths)).files).toEqual([paths[0], join(directory, 'a/y.zone'), paths[2]]);
});

test('links to files are read, links to directories are not followed', async () => {
  const directory = directoryOf({
    'zones/real.zone': head,
    'zones/link.zone': '-> real.zone',
    'zones/up': '-> ..',
    'zones/self': '-> self',
    'other.zone': head,
  });
  const { code, files } = await filesChecked(join(directory, 'zones'));
  expect(code).toBe(0);
  expect(files).toEqual(['link.zone', 'real.zone'].map((name) => join(directory, 'zones', name)));
});

test('a link to a directory that is given is followed', async () => {
  const directory = directoryOf({ 'zones/a.zone': head, link: '-> zones' });
  expect((await filesChecked(join(directory, 'link'))).files).toEqual([join(directory, 'link/a.zone')]);
});

test('a directory without zone files is an input that cannot be read: nothing was checked', async () => {
  const directory = directoryOf({ 'sub/readme.md': '', 'full/a.zone': head });
  const { code, files, findings } = await filesChecked(join(directory, 'sub'), join(directory, 'full'));
  expect(code).toBe(3);
  expect(files).toEqual([join(directory, 'full/a.zone')]);
  expect(findings).toEqual([`${directory}/sub:undefined syntax/unreadable`]);
});

test.each([
  { name: 'pipe.zone', why: 'it is not a regular file' },
  { name: 'dangling.zone', why: 'there is no such file' },
  { name: 'circle.zone', why: 'its symbolic links go in a circle' },
  { name: 'a.zone/b.zone', why: 'a part of its path is no directory' },
  { name: `${'x'.repeat(300)}.zone`, why: 'its name is too long' },
])('$name cannot be read, because $why', async ({ name, why }) => {
  const directory = directoryOf({
    'a.zone': head,
    'dangling.zone': '-> none',
    'circle.zone': '-> circle.zone',
  });
  execFileSync('mkfifo', [join(directory, 'pipe.zone')]);
  const { code, out } = await run([
    'check',
    '--format',
    'jsonl',
    join(directory, name),
    join(directory, 'a.zone'),
  ]);
  expect(code).toBe(3);
  expect(JSON.parse(out).detail).toBe(`${join(directory, name)} cannot be read: ${why}.`);
});

test('a device is not read', async () => {
  expect((await run(['check', '/dev/zero'])).code).toBe(3);
});

test('an empty file is read, and its faults are those of an empty zone', async () => {
  const directory = directoryOf({ 'example.com.zone': '' });
  const { code, files, findings } = await filesChecked(directory);
  expect([code, files.length]).toEqual([1, 1]);
  expect(findings.join()).toContain('zone/soa-missing');
});

test.each([
  ['zones/example.com.zone', 'example.com'],
  ['example.com.db', 'example.com'],
  ['example.zone.zone', 'example.zone'],
  ['example.com', 'example.com'],
  ['db.example.com', 'example.com'],
  ['db.local', undefined],
  ['/zones/x.zone/file', undefined],
])('the name of the file %s says %s', (path, origin) => {
  expect(originFromFile(path)).toBe(origin);
});

test('what a file says of its name goes before the name of the file', async () => {
  const directory = directoryOf({ 'example.org.zone': head, 'example.net.db': 'www 60 A 192.0.2.1\n' });
  const { out } = await run(['check', '--format', 'json', directory]);
  const { zones } = JSON.parse(out) as { zones: { origin: string }[] };
  expect(zones.map(({ origin }) => origin)).toEqual(['example.net.', 'example.com.']);
});
