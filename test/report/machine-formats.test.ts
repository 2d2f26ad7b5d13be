import { expect, test } from 'vitest';
import { Batch } from '../../src/report/batch.ts';
import { concise } from '../../src/report/concise.ts';
import { json } from '../../src/report/json.ts';
import { jsonl } from '../../src/report/jsonl.ts';
import { reporters } from '../../src/report/table.ts';
import { findingAt, noSummary, report } from './show.ts';

const odd = findingAt({
  file: 'a\n\u001b[2J\u009b\u202e\u{e0001}.zone',
  line: 1,
  column: 1,
  detail: 'Not \u0007 right "\\".',
});

test('the formats are those of the contract, each under its own name', () => {
  expect(reporters.map(({ name }) => name)).toEqual(['pretty', 'concise', 'json', 'jsonl']);
});

test.each(reporters)('$name never writes a control character', (reporter) => {
  const { written, noted } = report(reporter, [odd, odd]);
  expect(`${written}${noted}`.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
});

test('json and jsonl give findings back as they were', () => {
  const document = JSON.parse(report(json, [odd, odd]).written);
  expect(document).toEqual({ version: 1, findings: [odd, odd], zones: [], summary: noSummary });
  const lines = report(jsonl, [odd, odd]).written.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([odd, odd]);
});

test('concise is one line whatever the file is called', () => {
  expect(report(concise, [odd]).written).toBe(
    'a\\010\\027[2J\\u{9b}\\u{202e}\\u{e0001}.zone:1:1: error[record/invalid-content] Invalid record content: Not \\007 right "\\".\n',
  );
});

test('a million findings are never one string', () => {
  let longest = 0;
  let total = 0;
  const batch = new Batch((text) => {
    longest = Math.max(longest, text.length);
    total += text.length;
    return true;
  });
  const open = json.open({ write: batch.write, note() {} });
  const describe = json.describer({ colors: false, width: 80 });
  for (let line = 0; line < 10_000; line++) open.findings(describe(findingAt({ line })));
  open.end(noSummary);
  batch.flush();
  expect(total).toBeGreaterThan(1_000_000);
  expect(longest).toBeLessThan(70_000);
});

test('nothing more is written once nobody reads', () => {
  let writes = 0;
  const batch = new Batch(() => ++writes < 2);
  for (let count = 0; count < 10; count++) batch.write('x'.repeat(70_000));
  batch.flush();
  expect([writes, batch.closed]).toEqual([2, true]);
});
