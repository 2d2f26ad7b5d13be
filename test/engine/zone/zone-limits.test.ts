import { expect, test } from 'vitest';
import { encodeUtf8 } from '../../../src/engine/text/utf8.ts';
import type { Include } from '../../../src/engine/zone/include.ts';
import { type ZoneLimits, zoneLimits } from '../../../src/engine/zone/zone-limits.ts';
import { ZoneChecker } from '../../../src/engine/zone-checker.ts';

const head = '$TTL 1h\n@ SOA ns1 hostmaster 1 7200 3600 1209600 3600\n@ NS ns1\nns1 A 192.0.2.1\n';
const HEAD_LINES = 4;

/** What is said of a text where a zone may hold less than usual. */
function check(text: string, limits: Partial<ZoneLimits>, include?: Include) {
  const checker = new ZoneChecker({}, { ...zoneLimits, ...limits });
  const zone = checker.check(encodeUtf8(text), { origin: 'example.com', file: 'x.zone', include });
  const findings = Array.from(zone.findings(), ({ code, line }) => `${line} ${code}`);
  return { records: zone.records, findings };
}

/** Texts of 60,000 octets, one a record: each needs room for the longest RDATA. */
const texts = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `t${index} TXT ${'"'.concat('x'.repeat(250), '" ').repeat(240)}\n`,
  ).join('');

// Each record of these texts is a line, and `$TTL` is one more.

test('RDATA beyond the limit is left out from a place that is told once', () => {
  const text = `${head}${texts(20)}later A 192.0.2.256\n`;
  const { records, findings } = check(text, { rdata: 500_000 });
  expect(findings).toEqual([`${records + 2} syntax/zone-limit`]);
  expect(records).toBeGreaterThan(HEAD_LINES);
  expect(records).toBeLessThan(HEAD_LINES + 20);
  expect(check(text, {}).findings).toEqual([`${HEAD_LINES + 21} record/invalid-content`]);
});

test('names beyond the limit are left out from a place that is told once', () => {
  const names = Array.from({ length: 9000 }, (_, index) => `name-${index} A 192.0.2.1\n`).join('');
  const text = `${head}${names}later A 192.0.2.256\n`;
  const { records, findings } = check(text, { names: 60_000 });
  expect(findings).toEqual([`${records + 2} syntax/zone-limit`]);
  expect(records).toBeGreaterThan(2000);
  expect(records).toBeLessThan(9000);
  expect(check(text, {}).findings).toEqual([`${HEAD_LINES + 9001} record/invalid-content`]);
});

test('a text that is too long is told at its start, and nothing else is', () => {
  const text = `${head}later A 192.0.2.256\n`;
  expect(check(text, { text: text.length })).toEqual({ records: 0, findings: ['1 syntax/zone-limit'] });
  expect(check(text, { text: text.length + 1 }).findings).toEqual(['5 record/invalid-content']);
});

test('and not that it has no name either', () => {
  const checker = new ZoneChecker({}, { ...zoneLimits, text: 10 });
  const zone = checker.check(encodeUtf8(`${head}a A 192.0.2.1\n`), {});
  expect(zone.origin).toBeUndefined();
  expect(Array.from(zone.findings(), ({ code }) => code)).toEqual(['syntax/zone-limit']);
});

test('a text that is included counts', () => {
  const include: Include = (file) => ({ file, bytes: encodeUtf8('a A 192.0.2.256\n'.repeat(3)) });
  const text = `${head}$INCLUDE more\n`;
  expect(check(text, { text: text.length + 20 }, include).findings).toEqual(['5 syntax/include-limit']);
});

test('what one zone had too much of does not count for the next', () => {
  const checker = new ZoneChecker({}, { ...zoneLimits, names: 30_000 });
  const many = Array.from({ length: 9000 }, (_, index) => `name-${index} A 192.0.2.1\n`).join('');
  const counts = [head, head + many, head].map(
    (text) => checker.check(encodeUtf8(text), { origin: 'example.com' }).counts.error,
  );
  expect(counts).toEqual([0, 1, 0]);
});
