import { describe, expect, test } from 'vitest';
import { type Code, codeNames, isCode } from '../src/catalog/catalog.ts';
import type { Finding } from '../src/catalog/finding.ts';
import { checkZone } from '../src/engine/check-zone.ts';
import { rules } from '../src/engine/rules/table.ts';
import { groups, readZoneFile, zoneFiles } from './helpers/zone-files.ts';

const isValid = (file: string): boolean => file.endsWith('.valid.zone');
const codeOf = (file: string): string => file.replace(/(\.valid)?\.zone$/, '');

/** As the zones put it, in the order of the lines; the reason where the zones give one. */
function asExpected(findings: readonly Finding[], withReason: boolean): string[] {
  return findings
    .map(({ line, code, reason }) => `${line}: ${code}${withReason && reason ? ` (${reason})` : ''}`)
    .sort(byLine);
}

const byLine = (left: string, right: string): number =>
  Number.parseInt(left, 10) - Number.parseInt(right, 10) || (left < right ? -1 : 1);

describe('the smallest zone of a code', () => {
  test.each(zoneFiles.filter((file) => !isValid(file)))('%s shows what it says, and nothing else', (file) => {
    const { bytes, options, expected } = readZoneFile(file);
    expect(expected.length).toBeGreaterThan(0);
    expect(asExpected(checkZone(bytes, options).findings, false)).toEqual([...expected].sort(byLine));
  });

  test.each(zoneFiles.filter((file) => !isValid(file)))('%s shows the code of its name', (file) => {
    expect(readZoneFile(file).expected.map((line) => line.replace(/^\d+: /, ''))).toContain(codeOf(file));
  });
});

describe('the near miss beside it', () => {
  test.each(zoneFiles.filter(isValid))('%s has no fault', (file) => {
    const { bytes, options, profile } = readZoneFile(file);
    expect(checkZone(bytes, { ...options, profile: 'rfc' }).findings).toEqual([]);
    expect(checkZone(bytes, { ...options, profile }).findings).toEqual([]);
  });

  test.each(zoneFiles.filter(isValid))('%s differs in two lines at most', (file) => {
    const [near, wrong] = [file, file.replace('.valid.zone', '.zone')].map((name) =>
      linesOf(readZoneFile(name).text),
    );
    expect(near!.filter((line) => !wrong!.includes(line)).length).toBeLessThanOrEqual(2);
    expect(wrong!.filter((line) => !near!.includes(line)).length).toBeLessThanOrEqual(2);
  });

  /** The lines of a zone, without what only the test reads. */
  function linesOf(text: string): string[] {
    const zone = text.replaceAll(/^\ufeff?;.*\n/gm, '').replaceAll(/ ; expect: .*$/gm, '');
    return zone.split('\n');
  }
});

describe('every code that a text can show', () => {
  /** Codes that no small zone can show. */
  const without: Partial<Record<Code, string>> = {
    'syntax/unreadable': 'said by the command, which reads files',
    'zone/nsec3-unverified':
      'takes more hashes than are made; test/engine/rules/nsec3-names.test.ts has them',
    'syntax/zone-limit': 'takes 4 GiB, or other limits; test/engine/zone/zone-limits.test.ts has them',
    'syntax/include-limit': 'takes more than 10,000 files; test/engine/zone/include.test.ts has them',
  };
  const byRules: readonly Code[] = rules.flatMap((rule) => rule.codes);
  const byReaders = codeNames.filter((code) =>
    ['syntax', 'name', 'record', 'zone', 'mail'].includes(code.split('/')[0]!),
  );
  const codes = [...new Set([...byRules, ...byReaders])].filter((code) => without[code] === undefined);

  test.each(codes)('%s has its zone and its near miss', (code) => {
    expect(zoneFiles).toContain(`${code}.zone`);
    expect(zoneFiles).toContain(`${code}.valid.zone`);
  });

  test('no zone is of a code that does not exist', () => {
    expect(zoneFiles.filter((file) => !isCode(codeOf(file)))).toEqual([]);
    expect(groups.filter((group) => !byReaders.some((code) => code.startsWith(`${group}/`)))).toEqual([]);
  });
});

describe('the zone of the demonstration', () => {
  const { bytes, options, expected } = readZoneFile('demo.zone');

  test('has all its planted defects found, and nothing else', () => {
    expect(asExpected(checkZone(bytes, options).findings, true)).toEqual([...expected].sort(byLine));
  });

  test('has at least 18 of them, all different', () => {
    const kinds = new Set(expected.map((line) => line.replace(/^\d+: /, '')));
    expect(kinds.size).toBe(expected.length);
    expect(kinds.size).toBeGreaterThanOrEqual(18);
  });
});
