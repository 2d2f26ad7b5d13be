import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { signedExample } from '../../src/catalog/signed-example.ts';
import { directoryOf, findingsIn, head, run } from './run.ts';

const clean = head;
/** A warning (a CNAME and what looks like a slip in it). */
const warning = `${head}www CNAME www.example.net\n`;
const error = `${head}www A 192.0.2.256\n`;

describe('exit codes', () => {
  test.each([
    { zone: clean, failOn: 'error', code: 0 },
    { zone: clean, failOn: 'notice', code: 0 },
    { zone: warning, failOn: 'error', code: 0 },
    { zone: warning, failOn: 'warning', code: 1 },
    { zone: warning, failOn: 'notice', code: 1 },
    { zone: error, failOn: 'error', code: 1 },
    { zone: error, failOn: 'warning', code: 1 },
    { zone: error, failOn: 'never', code: 0 },
  ])('$code with --fail-on $failOn', async ({ zone, failOn, code }) => {
    expect((await run(['check', '--fail-on', failOn, '-'], { input: zone })).code).toBe(code);
  });

  test('an input that cannot be read is 3, whatever else there is', async () => {
    const directory = directoryOf({ 'bad.zone': error });
    const paths = [join(directory, 'none.zone'), join(directory, 'bad.zone')];
    const { code, out } = await run(['check', '--format', 'json', '--fail-on', 'never', ...paths]);
    expect(code).toBe(3);
    expect(findingsIn(out, directory)).toEqual([
      'none.zone:undefined syntax/unreadable',
      'bad.zone:6 record/invalid-content',
    ]);
  });
});

describe('json', () => {
  test('is one object for all inputs', async () => {
    const directory = directoryOf({
      'a.zone': error,
      'b.zone': warning,
      'c.zone': 'www 60 A 192.0.2.1\n',
      'd.txt': '',
    });
    const { code, out, err } = await run(['check', '--format', 'json', directory, join(directory, 'none')]);
    const { version, summary, zones, findings, ...rest } = JSON.parse(out);
    expect([code, err, version, rest]).toEqual([3, '', 1, {}]);
    expect(zones.map(({ file, ...zone }: { file: string }) => zone)).toEqual([
      { origin: 'example.com.', records: 3 },
      { origin: 'example.com.', records: 4 },
      { origin: 'c.', records: 1 },
    ]);
    expect(summary).toMatchObject({ zones: 3, records: 8, warnings: 1, notices: 0 });
    expect(summary.errors + summary.warnings).toBe(findings.length);
    expect(findings.at(-1)).toEqual({
      code: 'syntax/unreadable',
      severity: 'error',
      status: 400,
      message: 'Input cannot be read',
      detail: `${directory}/none cannot be read: there is no such file.`,
      file: `${directory}/none`,
      rfc: 'RFC 1035 5.2',
    });
  });

  test('is a whole object where there is no input, which is a wrong command line all the same', async () => {
    const { code, out, err } = await run(['check', '--format', 'json']);
    expect(code).toBe(2);
    expect(err).toContain('no input given');
    expect(JSON.parse(out)).toEqual({
      version: 1,
      findings: [],
      zones: [],
      summary: { zones: 0, records: 0, errors: 0, warnings: 0, notices: 0 },
    });
  });

  test('says null where nothing tells the name of the zone', async () => {
    const { out } = await run(['check', '--format', 'json', '-'], { input: 'www A 192.0.2.1\n' });
    expect(JSON.parse(out).zones).toEqual([{ file: '<stdin>', origin: null, records: 1 }]);
  });
});

test('jsonl is one finding a line', async () => {
  const { out } = await run(['check', '--format', 'jsonl', '-'], { input: `${error}x A 1\n` });
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).line),
  ).toEqual([6, 7]);
});

test('concise is one line for each finding, and the sums on standard error', async () => {
  const { out, err } = await run(['check', '--format', 'concise', '-', '/nowhere/x'], { input: error });
  expect(out).toBe(
    `<stdin>:6:7: error[record/invalid-content] Invalid record content: Each number of an IPv4 address is at most 255; 192.0.2.256 is above it.
/nowhere/x: error[syntax/unreadable] Input cannot be read: /nowhere/x cannot be read: there is no such file.
`,
  );
  expect(err).toBe('Checked 1 zone with 3 records: 2 errors, no warnings, no notices.\n');
});

describe('options', () => {
  test.each([
    { args: ['--origin', 'example.org'], input: '@ A 192.0.2.1\n', origin: 'example.org.' },
    { args: ['--origin', 'Example.ORG.'], input: head, origin: 'example.org.' },
    { args: [], input: head, origin: 'example.com.' },
  ])('$args: the zone is $origin', async ({ args, input, origin }) => {
    const { out } = await run(['check', '--format', 'json', ...args, '-'], { input });
    expect(JSON.parse(out).zones[0].origin).toBe(origin);
  });

  test('--profile platform is stricter on TTLs', async () => {
    const input = `${head}www 0 A 192.0.2.2\n`;
    expect((await run(['check', '-'], { input })).code).toBe(0);
    expect((await run(['check', '--profile', 'platform', '-'], { input })).code).toBe(1);
  });

  test('--severity levels codes and switches them off', async () => {
    const content = ['--severity', 'record/invalid-content=notice'];
    const { code, out } = await run(['check', '--format', 'jsonl', ...content, '-'], { input: error });
    expect([code, JSON.parse(out).severity]).toEqual([0, 'notice']);
    const dot = ['--severity', 'name/missing-final-dot=off', ...content];
    expect((await run(['check', '--format', 'jsonl', ...dot, '-'], { input: warning })).out).toBe('');
  });

  test('--severity reaches inputs that cannot be read, which still are', async () => {
    const { code, out } = await run([
      'check',
      '--format',
      'jsonl',
      '--severity',
      'syntax/unreadable=off',
      '/none',
    ]);
    expect([code, out]).toEqual([3, '']);
  });

  test.each(['2026-01-31T12:00:00Z', '2024-02-29T23:59+02:00', '2026-01-31T12:00:00.123-05:30'])(
    '--now takes %s',
    async (now) => {
      expect((await run(['check', '--now', now, '--jobs', '4', '-'], { input: clean })).code).toBe(0);
    },
  );
});

describe('a signed zone', () => {
  const input = signedExample;
  const codes = async (...options: string[]): Promise<string[]> => {
    const { out } = await run(['check', '--format', 'jsonl', ...options, '-'], { input });
    return out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line).code]));
  };

  test('is judged by --now, and without it by no time', async () => {
    expect(await codes()).toEqual([]);
    expect(await codes('--now', '2035-12-15T00:00:00Z')).toEqual([]);
    expect(await codes('--now', '2036-01-01T01:00:00+02:00')).toEqual([]);
    expect(await codes('--now', '2036-01-01T00:00:01Z')).toEqual(['zone/rrsig-expired']);
  });

  test('is verified as far as --verify says', async () => {
    expect(await codes('--verify', 'nsec3')).toEqual([]);
    expect(await codes('--verify', 'nsec3', '--verify', 'zonemd')).toEqual(['zone/zonemd-missing']);
    const { code, err } = await run(['check', '--verify', 'zonemdd', '-'], { input });
    expect([code, err]).toEqual([2, expect.stringContaining('zonemd')]);
  });
});

describe('colours', () => {
  const red = '\u001b[1;31m';

  test.each([
    { name: 'a terminal', columns: 80, env: { TERM: 'xterm' }, has: true },
    { name: 'no terminal', env: {}, has: false },
    { name: 'a dumb terminal', columns: 80, env: { TERM: 'dumb' }, has: false },
    { name: 'a terminal with NO_COLOR', columns: 80, env: { NO_COLOR: '1' }, has: false },
    { name: 'a terminal with an empty NO_COLOR', columns: 80, env: { NO_COLOR: '' }, has: true },
    { name: 'no terminal with FORCE_COLOR', env: { FORCE_COLOR: '1', NO_COLOR: '1' }, has: true },
    { name: 'a terminal with FORCE_COLOR=0', columns: 80, env: { FORCE_COLOR: '0' }, has: false },
  ])('$name: $has', async ({ columns, env, has }) => {
    const { out } = await run(['check', '-'], {
      input: error,
      env,
      ...(columns !== undefined && { columns }),
    });
    expect(out.includes(red)).toBe(has);
    expect(out.includes('\u001b')).toBe(has);
  });
});

describe('findings by code', () => {
  const many = `${head}${Array.from({ length: 30 }, (_, at) => `a${at} A 192.0.2.256\n`).join('')}b CNAME nope\n`;
  const shown = (out: string) => out.split('\n').filter((line) => line.includes('error[')).length;

  test('--max shows so many of a code, and says how many are left', async () => {
    const { out, err, code } = await run(['check', '--format', 'concise', '--max', '3', '-'], {
      input: many,
    });
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBe(5);
    expect(lines.at(-1)).toBe('<stdin>: 27 more record/invalid-content (--max all shows them)');
    expect([code, err]).toEqual([1, 'Checked 1 zone with 4 records: 30 errors, 1 warning, no notices.\n']);
  });

  test('are 20 of a code on a terminal, and all elsewhere', async () => {
    const onTerminal = await run(['check', '-'], { input: many, columns: 80, env: { NO_COLOR: '1' } });
    expect(shown(onTerminal.out)).toBe(20);
    expect(onTerminal.out).toContain('<stdin>: 10 more record/invalid-content (--max all shows them)\n');
    const all = await run(['check', '--max', 'all', '-'], {
      input: many,
      columns: 80,
      env: { NO_COLOR: '1' },
    });
    expect([shown(all.out), all.out.includes('--max all')]).toEqual([30, false]);
    expect(shown((await run(['check', '-'], { input: many })).out)).toBe(30);
  });

  test('are all in what programs read, whatever --max says', async () => {
    const { out } = await run(['check', '--format', 'jsonl', '--max', '3', '-'], { input: many });
    expect(out.trimEnd().split('\n').length).toBe(31);
  });

  test('--statistics counts them in place of showing them, most first', async () => {
    const { out, code } = await run(['check', '--format', 'concise', '--statistics', '-'], { input: many });
    expect(out).toBe(
      '30  record/invalid-content  Invalid record content\n 1  zone/dangling-alias     An alias points to a name that does not exist\n',
    );
    expect(code).toBe(1);
    const json = await run(['check', '--format', 'json', '--statistics', '-'], { input: many });
    const { summary, findings } = JSON.parse(json.out) as { summary: unknown; findings: unknown[] };
    expect(summary).toMatchObject({
      errors: 30,
      codes: { 'record/invalid-content': 30, 'zone/dangling-alias': 1 },
    });
    expect(findings.length).toBe(31);
  });

  test('--statistics counts files that cannot be read', async () => {
    const { out, code } = await run(['check', '--statistics', '--format', 'concise', '/nowhere.zone']);
    expect([out.split(/ +/).slice(0, 2), code]).toEqual([['1', 'syntax/unreadable'], 3]);
  });

  test.each([
    [['--max', 'some'], "--max is a number of findings, or all, not 'some'"],
    [['--statistics', '--format', 'jsonl'], '--statistics has no place in the format jsonl'],
  ])('%j is a wrong argument', async (args, why) => {
    const { code, err } = await run(['check', ...args, '-'], { input: many });
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
  });

  test('one cause says how often it strikes', async () => {
    const input = `${head}a CNAME nope\nb CNAME nope\nc CNAME nope\n`;
    const { out } = await run(['check', '--format', 'concise', '-'], { input });
    expect(out.trimEnd()).toMatch(/^[^\n]+ \(3 times\)$/);
    expect((await run(['check', '-'], { input })).out).toContain('= often: 3 times; also in line 7, 8.\n');
  });
});
