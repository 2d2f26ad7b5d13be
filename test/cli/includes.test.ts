import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { directoryOf, findingsIn, head, run } from './run.ts';

const including = (...names: string[]) => head + names.map((name) => `$INCLUDE ${name}\n`).join('');

async function check(files: Readonly<Record<string, string>>, ...args: string[]) {
  const directory = directoryOf(files);
  const at = (name: string) => join(directory, name);
  execFileSync('mkfifo', [at('zones/pipe')]);
  const { out } = await run([
    'check',
    '--format',
    'json',
    ...args.map((arg) => arg.replace('DIR', directory)),
    at('zones/a.zone'),
  ]);
  const { summary } = JSON.parse(out) as { summary: { records: number } };
  return { records: summary.records, findings: findingsIn(out, directory) };
}

const host = 'h 60 A 192.0.2.7\n';
const bad = 'h 60 A 192.0.2.700\n';

test('a file beside the zone and one below it are read, relative to the file that includes them', async () => {
  const found = await check({
    'zones/a.zone': including('hosts', 'sub/more'),
    'zones/hosts': host,
    'zones/sub/more': '$INCLUDE deeper\n',
    'zones/sub/deeper': bad,
  });
  expect(found).toEqual({ records: 4, findings: ['zones/sub/deeper:1 record/invalid-content'] });
});

test('a name with a way back up that stays below the directory is read', async () => {
  const files = {
    'zones/a.zone': including('sub/x'),
    'zones/sub/x': '$INCLUDE ../hosts\n',
    'zones/hosts': bad,
  };
  expect((await check(files)).findings).toEqual(['zones/hosts:1 record/invalid-content']);
});

test.each([
  { name: '../secret', is: 'outside' },
  { name: '../none', is: 'outside' },
  { name: '/etc/passwd', is: 'outside' },
  { name: 'link', is: 'outside' },
  { name: 'up/secret', is: 'outside' },
  { name: '../zones-too/x', is: 'outside' },
  { name: 'none', is: 'unreadable' },
  { name: 'pipe', is: 'unreadable' },
  { name: 'sub', is: 'unreadable' },
  { name: '.', is: 'outside' },
  { name: '"a\u0000b"', is: 'unreadable' },
])('$name is $is', async ({ name, is }) => {
  const { records, findings } = await check({
    'zones/a.zone': including(name),
    'zones/sub/x': host,
    'zones/link': '-> ../secret',
    'zones/up': '-> ..',
    'zones-too/x': host,
    secret: host,
  });
  expect(records).toBe(3);
  expect(findings).toContain(`zones/a.zone:6 syntax/include-${is}`);
});

test('a link inside the directory is read, and called by the name of its file', async () => {
  const files = { 'zones/a.zone': including('link'), 'zones/link': '-> sub/x', 'zones/sub/x': bad };
  expect((await check(files)).findings).toEqual(['zones/sub/x:1 record/invalid-content']);
});

test.each(['a.zone', './a.zone', 'sub/../a.zone', 'link', 'b'])(
  'the loop through %s is found at once',
  async (name) => {
    const { records, findings } = await check({
      'zones/a.zone': including(name),
      'zones/b': '$INCLUDE sub/c\n',
      'zones/sub/c': '$INCLUDE ../b\n',
      'zones/link': '-> a.zone',
    });
    expect(records).toBe(3);
    expect(findings).toEqual([
      name === 'b' ? 'zones/sub/c:1 syntax/include-loop' : 'zones/a.zone:6 syntax/include-loop',
    ]);
  },
);

test('--include-root is read too, after the directory of the including file', async () => {
  const files = {
    'zones/a.zone': including('common', 'hosts'),
    'zones/hosts': host,
    'shared/common': bad,
    'shared/hosts': bad,
  };
  expect((await check(files)).findings).toEqual(['zones/a.zone:6 syntax/include-unreadable']);
  const found = await check(files, '--include-root', 'DIR/shared');
  expect(found).toEqual({ records: 4, findings: ['shared/common:1 record/invalid-content'] });
  const outside = { ...files, 'zones/a.zone': including('../common') };
  expect((await check(outside, '--include-root', 'DIR/shared')).findings).toEqual([
    'zones/a.zone:6 syntax/include-outside',
  ]);
});

test('standard input includes from --include-root only', async () => {
  const directory = directoryOf({ 'package.json': bad, 'sub/x': '$INCLUDE y\n', 'sub/y': bad });
  const alone = await run(['check', '--format', 'json', '-'], { input: including('package.json') });
  expect(findingsIn(alone.out)).toEqual(['<stdin>:6 syntax/include-unavailable']);
  const args = ['check', '--format', 'json', '--include-root', directory, '-'];
  expect(findingsIn((await run(args, { input: including('package.json', 'sub/x') })).out, directory)).toEqual(
    ['package.json:1 record/invalid-content', 'sub/y:1 record/invalid-content'],
  );
});
