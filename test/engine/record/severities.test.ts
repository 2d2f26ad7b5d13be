import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../src/catalog/entry.ts';
import type { Severities } from '../../../src/catalog/levels.ts';
import type { ChangeInput } from '../../../src/engine/record/change-input.ts';
import { checkChanges } from '../../../src/engine/record/check-changes.ts';
import { checkRecord } from '../../../src/engine/record/check-record.ts';
import type { RecordInput } from '../../../src/engine/record/record-input.ts';

const origin = 'example.com';
const wrongAddress = { name: 'www', type: 'A', content: '192.0.2.256', ttl: 300 };
const underscored = { name: 'a_b', type: 'A', content: '192.0.2.1', ttl: 300 };
const emptyLabel = { name: 'a..b', type: 'A', content: '192.0.2.1', ttl: 300 };
const wholeKey = { name: '_25._tcp.mail', type: 'TLSA', content: '3 1 0 3000', ttl: 300 };

describe('checkRecord says each code as loud as it is told to', () => {
  test.each<readonly [RecordInput, Severities, readonly string[]]>([
    [wrongAddress, {}, ['error record/invalid-content']],
    [wrongAddress, { 'record/invalid-content': 'notice' }, ['notice record/invalid-content']],
    [wrongAddress, { 'record/invalid-content': 'off' }, []],
    [wrongAddress, { 'record/invalid-ttl': 'off' }, ['error record/invalid-content']],
    [underscored, {}, ['warning name/not-hostname']],
    [underscored, { 'name/not-hostname': 'error' }, ['error name/not-hostname']],
    [underscored, { 'name/not-hostname': 'off' }, []],
    [emptyLabel, { 'name/empty-label': 'warning' }, ['warning name/empty-label']],
    [wholeKey, {}, []],
    [wholeKey, { 'record/tlsa-full': 'warning' }, ['warning record/tlsa-full']],
  ])('%j with %j', (record, severities, found) => {
    // What was asked for before does not matter.
    for (const before of [undefined, { 'record/tlsa-full': 'off' } as const]) {
      checkRecord(wholeKey, { origin, profile: 'rfc', severities: before });
      const findings = checkRecord(record, { origin, profile: 'rfc', severities });
      expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(found);
    }
  });

  test('and by the profile alone as soon as nothing is changed', () => {
    checkRecord(underscored, { origin, profile: 'rfc', severities: { 'name/not-hostname': 'off' } });
    expect(checkRecord(underscored, { origin, profile: 'rfc' })).toHaveLength(1);
  });
});

describe('checkChanges', () => {
  const host = { name: 'www', type: 'A', content: '192.0.2.1', ttl: 300 };
  const verdict = (record: RecordInput, severities?: Severities, profile: Profile = 'platform') => {
    const changes: readonly ChangeInput[] = [{ action: 'create', record }];
    const { ok, results } = checkChanges({ origin, existing: [host], changes, profile, severities });
    return [ok, ...results[0]!.findings.map(({ severity, code }) => `${severity} ${code}`)];
  };

  test('refuses what is an error by these severities, within a record', () => {
    expect(verdict(underscored)).toEqual([true, 'warning name/not-hostname']);
    expect(verdict(underscored, { 'name/not-hostname': 'error' })).toEqual([
      false,
      'error name/not-hostname',
    ]);
    expect(verdict(wrongAddress, { 'record/invalid-content': 'warning' })).toEqual([
      true,
      'warning record/invalid-content',
    ]);
  });

  test('and between records', () => {
    expect(verdict(host)).toEqual([false, 'error record/already-exists']);
    expect(verdict(host, { 'record/already-exists': 'warning' })).toEqual([
      true,
      'warning record/already-exists',
    ]);
    expect(verdict(host, { 'record/already-exists': 'off' })).toEqual([true]);
    const later = { ...host, content: '192.0.2.2', ttl: 60 };
    expect(verdict(later)).toEqual([true, 'warning zone/ttl-mismatch']);
    expect(verdict(later, { 'zone/ttl-mismatch': 'error' })).toEqual([false, 'error zone/ttl-mismatch']);
  });

  test('puts no record anywhere whose name cannot be read, however quietly that is told', () => {
    expect(verdict(emptyLabel, { 'name/empty-label': 'off' })).toEqual([true]);
    expect(verdict({ ...emptyLabel, type: 'CNAME', content: 'x' }, { 'name/empty-label': 'notice' })).toEqual(
      [true, 'notice name/empty-label'],
    );
  });

  test.each([{ 'zone/ocluded': 'off' }, { 'record/already-exists': 'fatal' }, []])(
    'takes no severities such as %j, even where there is nothing to judge',
    (severities) => {
      const options = { origin, existing: [], changes: [], severities: severities as Severities };
      expect(() => checkChanges(options)).toThrow('the option severities is an object with codes');
    },
  );
});
