import { describe, expect, test } from 'vitest';
import { codeNames } from '../../src/catalog/catalog.ts';
import { peerChecks } from '../../src/catalog/coverage/checks.ts';
import { rules } from '../../src/engine/rules/table.ts';
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
    expect(Object.keys(fact).filter((member) => member !== 'must')).toEqual([
      'code',
      'status',
      'severity',
      'message',
      'rfc',
      'explanation',
    ]);
  expect(facts.find(({ code }) => code === 'record/cname-conflict')).toMatchObject({
    status: 409,
    severity: { rfc: 'error', platform: 'error', strict: 'error' },
    message: 'Cannot create <type> record: CNAME exists at <name>',
  });
});

describe('--format markdown', () => {
  /** The rows of each table, by its title. */
  async function tables(): Promise<ReadonlyMap<string, readonly string[]>> {
    const { code, out } = await run(['catalog', '--format', 'markdown']);
    expect(code).toBe(0);
    const sections = out.trimEnd().split('\n\n## ');
    return new Map(
      sections.map((section) => {
        const [title = '', , ...lines] = section.replace(/^## /, '').split('\n');
        return [title, lines.filter((line) => line.startsWith('|')).slice(2)];
      }),
    );
  }

  test('has a table for codes, rules, types, and what is known of other checkers, each as long as it says', async () => {
    const found = await tables();
    expect([...found.keys()].map((title) => title.replace(/: .*/, ''))).toEqual([
      'Codes',
      'Rules',
      'Types',
      'Checks that others make and zonevet too',
      'Checks that are left to others',
      'Codes that stand for no check of the others',
      'Validators of octoDNS',
    ]);
    for (const [title, rows] of found) expect(title).toMatch(new RegExp(`: ${rows.length}(?: of \\d+)?$`));
    expect(found.has('Types: 88 of 88')).toBe(true);
  });

  test('has cells alone, which show what stands in angle brackets', async () => {
    const found = await tables();
    const cells = [5, 4, 15, 3, 3, 5, 2];
    for (const [index, rows] of [...found.values()].entries())
      for (const row of rows) expect(row).toMatch(new RegExp(`^\\|(?: [^|<]* \\|){${cells[index]}}$`));
    expect([...found.values()][0]).toContain(
      '| record/cname-conflict | 409 | error |  | Cannot create &lt;type> record: CNAME exists at &lt;name> |',
    );
  });

  test('names each code, each rule, each check and each type once', async () => {
    const [codes = [], named = [], types = [], made = [], left = []] = [...(await tables()).values()].map(
      (rows) => rows.map((row) => row.split(' | ')[0]!.slice(2)),
    );
    expect(codes).toEqual(codeNames);
    expect(named).toEqual(rules.map(({ name }) => name));
    expect(new Set(types).size).toBe(88);
    expect([...made, ...left].sort()).toEqual(peerChecks.map(({ name }) => name).sort());
  });
});
