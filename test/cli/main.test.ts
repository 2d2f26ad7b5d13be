import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { run } from './run.ts';

test('nothing to do is a wrong command line', async () => {
  const { code, out, err } = await run([]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('there are check, records, verify, challenge, explain, catalog');
});

test.each([
  { args: ['chekc'], said: 'did you mean check?' },
  { args: ['--frobnicate'], said: 'there is no option --frobnicate' },
  { args: ['check', '--formt', 'json'], said: 'did you mean --format?' },
  { args: ['check', '-x'], said: 'there is no option -x' },
  { args: ['check', '--origin'], said: '--origin needs a value: --origin NAME' },
  { args: ['check', '--origin', '--format', 'json'], said: '--origin needs a value' },
  { args: ['check', '--help=yes'], said: '--help takes no value' },
  { args: ['check', '--format', 'json', '--format', 'jsonl'], said: '--format is given more than once' },
  { args: ['check', '--format', 'jsno', 'x'], said: 'did you mean json?' },
  { args: ['check', '--profile', 'lax', 'x'], said: '--profile is one of rfc, platform, strict' },
  { args: ['check', '--fail-on', 'off', 'x'], said: '--fail-on is one of' },
  { args: ['check', '--severity', 'zone/soa-mising=off', 'x'], said: 'did you mean zone/soa-missing?' },
  { args: ['check', '--severity', 'zone/soa-missing', 'x'], said: '--severity is one of' },
  { args: ['check', '--origin', 'a..b', 'x'], said: '--origin is a domain name' },
  { args: ['check', '--jobs', '0', 'x'], said: '--jobs is a number' },
  { args: ['check', '--jobs', '1e3', 'x'], said: '--jobs is a number' },
  { args: ['check', '--now', 'yesterday', 'x'], said: '--now is a time' },
  { args: ['check', '--now', '2026-02-30T00:00:00Z', 'x'], said: '--now is a time' },
  { args: ['check', '--now', '2026-01-31T25:00:00Z', 'x'], said: '--now is a time' },
  { args: ['check', '--now', '2026-01-31T12:00:00', 'x'], said: '--now is a time' },
  { args: ['check', '--include-root', '/nowhere/at/all', 'x'], said: '--include-root is a directory' },
  { args: ['check', '-', '-'], said: 'standard input can be read only once' },
  { args: ['check'], said: 'no input given' },
  { args: ['explain'], said: 'give one code' },
  { args: ['explain', 'a', 'b'], said: 'give one code' },
  { args: ['explain', 'record/cname-conflct'], said: 'did you mean record/cname-conflict?' },
  { args: ['catalog', 'x'], said: 'takes no operand' },
  { args: ['catalog', '--format', 'yaml'], said: '--format is one of text, json, markdown' },
])('$args is refused: $said', async ({ args, said }) => {
  const { code, out, err } = await run(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(said);
  expect(err).toContain('usage: zonevet');
  expect(err).toContain('--help');
});

test.each(['-h', '--help'])('%s shows the commands', async (option) => {
  const { code, out } = await run([option]);
  expect(code).toBe(0);
  const inOneLine = out.replaceAll(/\n {3,}/g, ' ');
  for (const { name, summary } of commands)
    expect(inOneLine).toMatch(new RegExp(`^  ${name} .*${summary}$`, 'm'));
});

test.each(commands)('$name --help shows its options, exit codes and examples', async ({ name, options }) => {
  const { code, out } = await run([name, '--help']);
  expect(code).toBe(0);
  for (const option of options) expect(out).toContain(`--${option.name}`);
  expect(out).toContain('Exit codes:\n  0  ');
  expect(out).toContain(`Examples:\n  zonevet ${name}`);
});

test('help keeps to the width of a terminal', async () => {
  const helps = [['--help'], ...commands.map(({ name }) => [name, '--help'])];
  // An example is one line to copy.
  for (const args of helps)
    for (const line of (await run(args)).out.split('\n'))
      expect(line.length, line).toBeLessThanOrEqual(line.startsWith('  zonevet ') ? 100 : 80);
});

test('every code in the help is one', async () => {
  const catalog = (await run(['catalog'])).out;
  const codes = (await Promise.all(commands.map(({ name }) => run([name, '--help'])))).flatMap(
    ({ out }) => out.match(/\b(?:zone|record|syntax|name)\/[a-z-]+\b/g) ?? [],
  );
  expect(codes.length).toBeGreaterThan(1);
  for (const code of codes) expect(catalog).toContain(`\n${code} `);
});

test('--version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(await run(['--version'])).toEqual({ code: 0, out: `zonevet ${version}\n`, err: '' });
});
