import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../src/catalog/entry.ts';
import { findingsIn, foundIn } from '../../helpers/in-zone.ts';

// What the hosting platform takes and what the RFCs take: the differences of the two profiles, and nothing else.

const found = (lines: string, profile: Profile): string[] => foundIn(`${lines}\n`, { profile });

/** Lines, and what each profile finds in them. */
const rows: readonly (readonly [lines: string, rfc: readonly string[], platform: readonly string[]])[] = [
  ['a 0 A 192.0.2.2', [], ['1: record/invalid-ttl']],
  ['a 1 A 192.0.2.2', [], []],
  ['a 2147483647 A 192.0.2.2', [], []],
  ['a 2147483648 A 192.0.2.2', ['1: record/invalid-ttl'], ['1: record/invalid-ttl']],
  ['$TTL 0\na A 192.0.2.2', [], ['1: record/invalid-ttl']],
  ['a TYPE65280 \\# 1 00', [], ['1: record/unsupported-type']],
  ['a TYPE1 192.0.2.2', [], []],
  ['a ALIAS b.net.', ['1: record/unsupported-type'], []],
  ['$GENERATE 1-2 h$ A 192.0.2.$', [], ['1: syntax/generate-not-allowed']],
  ['a A 192.0.2.2\na A 192.0.2.2', ['2: record/already-exists'], ['2: record/already-exists']],
  ['d DNAME a.net.\nd TXT x', [], ['2: record/dname-conflict']],
  [`t TXT "${'a'.repeat(256)}"`, ['1: record/invalid-content'], ['1: record/string-split']],
];

test.each(rows)('%j', (lines, rfc, platform) => {
  expect(found(lines, 'rfc')).toEqual(rfc);
  expect(found(lines, 'platform')).toEqual(platform);
});

describe('ALIAS', () => {
  test.each(['TXT x', 'MX 0 .', 'CAA 0 issue ";"'])('stands beside %s', (other) => {
    expect(found(`a ALIAS b.net.\na ${other}`, 'platform')).toEqual([]);
  });

  test('stands beside SOA and NS at the apex', () => {
    expect(found('@ ALIAS b.net.', 'platform')).toEqual([]);
  });

  test.each(['A 192.0.2.2', 'AAAA 2001:db8::1', 'CNAME c.net.', 'ALIAS c.net.'])(
    'does not stand beside %s',
    (other) => {
      for (const lines of [`a ALIAS b.net.\na ${other}`, `a ${other}\na ALIAS b.net.`]) {
        const findings = findingsIn(`${lines}\n`, { profile: 'platform' });
        expect(findings.map(({ line, severity, status }) => [line, severity, status])).toEqual([
          [7, 'error', 409],
        ]);
      }
    },
  );
});

describe('a long string is split', () => {
  test('at every 255 octets, and is the same record as one that was split by hand', () => {
    const long = 'a'.repeat(600);
    const byHand = `"${'a'.repeat(255)}" "${'a'.repeat(255)}" "${'a'.repeat(90)}"`;
    expect(found(`t TXT "${long}"\nt TXT ${byHand}`, 'platform')).toEqual([
      '1: record/string-split',
      '2: record/already-exists',
    ]);
  });

  test('is a notice', () => {
    const [finding] = findingsIn(`t TXT "${'a'.repeat(256)}"\n`, { profile: 'platform' });
    expect(finding).toMatchObject({ severity: 'notice', status: 200 });
  });
});

test('a copy is an error with the status of a conflict', () => {
  const [finding] = findingsIn('a A 192.0.2.2\na A 192.0.2.2\n', { profile: 'platform' });
  expect(finding).toMatchObject({ severity: 'error', status: 409, message: 'Record already exists' });
});
