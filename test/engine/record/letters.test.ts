import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../src/catalog/entry.ts';
import { checkChanges } from '../../../src/engine/record/check-changes.ts';
import { checkRecordInZone, zoneToJoin } from '../../../src/engine/record/check-in-zone.ts';
import { checkRecord } from '../../../src/engine/record/check-record.ts';
import { namesToLoad } from '../../../src/engine/record/names-to-load.ts';
import { ownerName } from '../../../src/engine/record/owner-name.ts';
import type { RecordInput } from '../../../src/engine/record/record-input.ts';
import { encodeUtf8 } from '../../../src/engine/text/utf8.ts';
import { ZoneChecker } from '../../../src/engine/zone-checker.ts';
import { prelude } from '../../helpers/in-zone.ts';

const origin = 'example.com';
const record = (name: string, type: string, content: string): RecordInput => ({
  name,
  type,
  content,
  ttl: 300,
});
const told = (one: RecordInput, profile: Profile = 'platform'): string[] =>
  checkRecord(one, { origin, profile }).map(
    ({ severity, code, reason, path }) => `${path} ${severity} ${code}${reason ? ` (${reason})` : ''}`,
  );

describe('a record', () => {
  test.each<readonly [RecordInput, readonly string[]]>([
    [record('bücher', 'A', '192.0.2.1'), ['name notice name/u-label']],
    [record('bücher', 'TXT', '"Grüße"'), ['name notice name/u-label']],
    [record('_dmarc.bücher', 'TXT', '"v=DMARC1; p=none"'), ['name notice name/u-label']],
    [record('b\\195\\188cher', 'A', '192.0.2.1'), ['name notice name/u-label']],
    [record('b\\195\\188cher', 'TXT', 'x'), []],
    [record('x', 'CNAME', 'straße.de.'), ['content notice name/u-label']],
    [record('@', 'MX', '10 mäil'), ['content notice name/u-label']],
    [record('ü', 'MX', '10 mäil'), ['name notice name/u-label', 'content notice name/u-label']],
    [record('my–host', 'A', '192.0.2.1'), ['name error name/beyond-ascii (name/odd-dash)']],
    [record('@', 'MX', '10 ma’il.de.'), ['content error name/beyond-ascii (name/odd-quote)']],
    [record('\ud800', 'A', '192.0.2.1'), ['name error name/beyond-ascii (name/write-a-label)']],
    [record('Büro._ipp._tcp', 'SRV', '0 0 631 www'), []],
    [record('ü_b', 'A', '192.0.2.1'), ['name error name/beyond-ascii (name/write-a-label)']],
  ])('%j', (one, found) => {
    expect(told(one)).toEqual(found);
    const inOthers = found.map((each) => each.replace(/ (?:notice|error) /, ' warning '));
    expect(told(one, 'rfc')).toEqual(inOthers);
    expect(told(one, 'strict')).toEqual(inOthers);
  });

  test('says which A-label is stored', () => {
    expect(checkRecord(record('Bücher.example.com.', 'A', '192.0.2.1'), { origin })).toMatchObject([
      { detail: expect.stringContaining(' as xn--bcher-kva.example.com.: ') },
    ]);
  });
});

describe('both forms of a name meet', () => {
  const verdict = (existing: RecordInput, ...added: readonly RecordInput[]): string[] => {
    const changes = added.map((one) => ({ action: 'create' as const, record: one }));
    const { results } = checkChanges({ origin, existing: [existing], changes });
    return results
      .flatMap(({ findings }) => findings.map(({ code }) => code))
      .filter((code) => code !== 'name/u-label');
  };

  test('among records that are there and that are added', () => {
    const encoded = record('xn--bcher-kva', 'A', '192.0.2.1');
    const typed = record('Bücher', 'A', '192.0.2.1');
    expect(verdict(encoded, typed)).toEqual(['record/already-exists']);
    expect(verdict(typed, encoded)).toEqual(['record/already-exists']);
    expect(verdict(typed, record('xn--bcher-kva', 'CNAME', 'a.example.net.'))).toEqual([
      'record/cname-not-alone',
    ]);
    expect(verdict(record('x', 'MX', '1 straße.de.'), record('x', 'MX', '1 xn--strae-oqa.de.'))).toEqual([
      'record/already-exists',
    ]);
  });

  test('and in a zone file', () => {
    const zone = new ZoneChecker({}).read(encodeUtf8(`${prelude}bücher A 192.0.2.1\n`), { origin });
    const found = checkRecordInZone(record('xn--bcher-kva', 'CNAME', 'a.example.net.'), zoneToJoin(zone), {
      origin,
    });
    expect(found.map(({ code }) => code)).toEqual(['record/cname-not-alone']);
  });

  test('for a store', () => {
    expect(ownerName('Bücher', origin)).toBe('xn--bcher-kva.example.com.');
    expect(ownerName('www', 'bücher.de')).toBe('www.xn--bcher-kva.de.');
    const change = { action: 'create', record: record('bücher', 'A', '192.0.2.1') } as const;
    expect(namesToLoad([change], origin).names).toContain('xn--bcher-kva.example.com.');
  });
});
