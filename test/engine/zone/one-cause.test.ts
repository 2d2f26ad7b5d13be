import { describe, expect, test } from 'vitest';
import { levelsOf } from '../../../src/catalog/levels.ts';
import { FindingColumns } from '../../../src/engine/zone/finding-columns.ts';
import { findingsIn } from '../../helpers/in-zone.ts';

describe('a finding that stands in for others', () => {
  const dotless = '@ NS ns.example.org';

  test.each([
    ['the server of the zone', dotless],
    ['the server of a part of it', 'sub NS ns.example.org'],
    ['a server that a wildcard alias would answer for', `* CNAME ns1\n${dotless}`],
    ['a server whose name ends in that of the zone', '@ NS ns.example.com'],
  ])('is as bad as what it explains: %s', (_why, lines) => {
    const found = findingsIn(lines).map(({ code, severity }) => `${code} ${severity}`);
    expect(found).toEqual(['name/missing-final-dot error']);
  });

  test('keeps its own severity where it explains nothing worse', () => {
    expect(findingsIn('@ MX 10 mail.example.org').map(({ severity }) => severity)).toEqual(['warning']);
  });

  test('is no better than it for being told to be a notice', () => {
    const severities = { 'name/missing-final-dot': 'notice' } as const;
    expect(findingsIn(dotless, { severities }).map(({ severity }) => severity)).toEqual(['error']);
    const milder = { ...severities, 'zone/ns-without-address': 'warning' } as const;
    expect(findingsIn(dotless, { severities: milder }).map(({ severity }) => severity)).toEqual(['warning']);
  });

  test('leaves the word to them where it is switched off', () => {
    const severities = { 'name/missing-final-dot': 'off' } as const;
    const [finding] = findingsIn(dotless, { severities });
    expect([finding?.code, finding?.line, finding?.column]).toEqual(['zone/ns-without-address', 6, 6]);
    expect(finding?.detail).toContain('ns.example.org.example.com.');
    const nothing = { ...severities, 'zone/ns-without-address': 'off' } as const;
    expect(findingsIn(dotless, { severities: nothing })).toEqual([]);
  });

  test('counts as one of the worse kind', () => {
    const columns = new FindingColumns(levelsOf('rfc', undefined));
    columns.add('name/missing-final-dot', { insteadOf: ['zone/dangling-alias', 'zone/ns-without-address'] });
    columns.add('name/missing-final-dot', { insteadOf: ['zone/dangling-alias'] });
    expect(columns.counts).toEqual({ error: 1, warning: 1, notice: 0 });
  });
});

describe('a cause that strikes often', () => {
  test('is one finding, which counts and places it', () => {
    const [finding, ...more] = findingsIn('a CNAME nope\nb CNAME nope\nc 300 CNAME nope\n');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'zone/dangling-alias', line: 6, column: 9, count: 3 });
    expect(finding?.places?.map(({ line, column, endColumn }) => [line, column, endColumn])).toEqual([
      [6, 9, 13],
      [7, 9, 13],
      [8, 13, 17],
    ]);
  });

  test('has at most a hundred places, and counts on', () => {
    const lines = Array.from({ length: 250 }, (_, index) => `h${index} CNAME nope\n`).join('');
    const [finding] = findingsIn(lines);
    expect([finding?.count, finding?.places?.length]).toEqual([250, 100]);
  });

  test('is told without a count where it strikes once', () => {
    expect(findingsIn('a CNAME nope\nb CNAME none\n').map(({ count, places }) => [count, places])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  test('is the line of a $GENERATE, whichever of its records is wrong', () => {
    const found = findingsIn('$GENERATE 1-9 a$ CNAME nope$\nb CNAME none\n');
    expect(found.map(({ line, count, places }) => [line, count, places])).toEqual([
      [6, 9, undefined],
      [7, undefined, undefined],
    ]);
  });

  test('is the line of a $GENERATE whose content cannot be read', () => {
    const found = findingsIn('$GENERATE 250-260 a$ A 192.0.2.$\nb A 192.0.2.256\n');
    expect(found.map(({ line, count }) => [line, count])).toEqual([
      [6, 5],
      [7, undefined],
    ]);
  });

  test('is as bad as the worst time it strikes', () => {
    const columns = new FindingColumns(levelsOf('rfc', undefined));
    columns.add('name/missing-final-dot', { cause: 7, start: 1, stop: 2 });
    columns.add('name/missing-final-dot', {
      cause: 7,
      start: 5,
      stop: 6,
      insteadOf: ['zone/ns-without-address'],
    });
    expect(columns.counts).toEqual({ error: 1, warning: 0, notice: 0 });
    expect(columns.tallyAt(0)).toEqual({
      count: 2,
      places: [
        [1, 2],
        [5, 6],
      ],
    });
  });
});
