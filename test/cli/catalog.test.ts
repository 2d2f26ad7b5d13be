import { expect, test } from 'vitest';
import { codeNames } from '../../src/catalog/catalog.ts';
import { run } from './run.ts';

test('every code is listed once', async () => {
  const { code, out } = await run(['catalog']);
  expect(code).toBe(0);
  const [, ...rows] = out.trimEnd().split('\n');
  expect(rows.map((row) => row.split(' ')[0])).toEqual(codeNames);
});

test('--format json is an array of facts', async () => {
  const facts = JSON.parse((await run(['catalog', '--format', 'json'])).out) as Record<string, unknown>[];
  expect(facts.map(({ code }) => code)).toEqual(codeNames);
  for (const fact of facts)
    expect(Object.keys(fact)).toEqual(['code', 'status', 'severity', 'message', 'rfc', 'explanation']);
  expect(facts.find(({ code }) => code === 'record/cname-conflict')).toMatchObject({
    status: 409,
    severity: { rfc: 'error', platform: 'error', strict: 'error' },
    message: 'Cannot create <type> record: CNAME exists at <name>',
  });
});

test('--format markdown is a table that shows what stands in angle brackets', async () => {
  const lines = (await run(['catalog', '--format', 'markdown'])).out.trimEnd().split('\n');
  expect(lines.length).toBe(codeNames.length + 2);
  for (const line of lines) expect(line).toMatch(/^\|(?:[^|<]+\|){4}$/);
  expect(lines).toContain(
    '| record/cname-conflict | 409 | error | Cannot create &lt;type> record: CNAME exists at &lt;name> |',
  );
});
