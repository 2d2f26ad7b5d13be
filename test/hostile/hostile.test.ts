import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { isCode } from '../../src/catalog/catalog.ts';
import type { Finding } from '../../src/catalog/finding.ts';
import { linesOf } from '../../src/cli/lines.ts';
import type { Summary } from '../../src/report/reporter.ts';
import { canMeasure, type Measured, runMeasured } from './measure.ts';
import { type Shape, shapes, type ZoneText } from './shapes.ts';

// `HOSTILE=full` makes large zones and limits the work too; `HOSTILE=table` shows the figures of the small ones.
const isFull = process.env['HOSTILE'] === 'full';
const SIZE = isFull ? 30e6 : 1e6;
const DENSE_SIZE = SIZE / 4;
const MOST_SECONDS = 20;
const MEGABYTE = 1e6;

const bin = fileURLToPath(new URL('../../dist/cli/bin.js', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'zonevet-hostile-'));
const table: string[] = [];

afterAll(() => {
  rmSync(root, { recursive: true });
  if (isFull || process.env['HOSTILE'] === 'table') console.log(`${table.join('\n')}\n`);
  if (!canMeasure)
    console.log('Memory and work were not measured: there is neither /usr/bin/time nor python3.');
});

/** Writes the files of a zone into a directory of their own; answers it and their size. */
function written(text: ZoneText): { directory: string; size: number } {
  const files = typeof text === 'string' || text instanceof Uint8Array ? { 'main.zone': text } : text;
  const directory = mkdtempSync(join(root, 'zone-'));
  mkdirSync(join(directory, 'zone'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, 'zone', name), content);
  const sizes = Object.keys(files).map((name) => statSync(join(directory, 'zone', name)).size);
  return { directory, size: sizes.reduce((sum, one) => sum + one, 0) };
}

interface ReadReport {
  readonly summary: Summary;
  readonly findings: number;
  readonly codes: ReadonlySet<string>;
}

/** Reads a report of the format `json`, which may be larger than any string: a finding is a line of its own. */
function readReport(path: string): ReadReport {
  const descriptor = openSync(path, 'r');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const codes = new Set<string>();
  let findings = 0;
  let rest = '';
  for (const line of linesOf((into) => readSync(descriptor, into, 0, into.length, null))) {
    const text = utf8.decode(line);
    if (text.startsWith('{"code":')) {
      const comma = text.endsWith(',');
      const { code } = JSON.parse(comma ? text.slice(0, -1) : text) as Finding;
      codes.add(code);
      findings++;
      rest += comma ? '0,\n' : '0\n';
    } else {
      rest += `${text}\n`;
    }
    // A million findings leave a million zeros.
    if (rest.length > 2 ** 20) rest = rest.replaceAll(/(?:0,\n)+/g, '0,\n');
  }
  closeSync(descriptor);
  const { version, summary } = JSON.parse(rest) as { version: number; summary: Summary };
  expect(version).toBe(1);
  return { summary, findings, codes };
}

function expectLittle({ used }: Measured, size: number): void {
  if (used === undefined) return;
  expect(used.memory / MEGABYTE).toBeLessThan((6 * size) / MEGABYTE + 150);
  if (isFull) expect(used.work).toBeLessThan(MOST_SECONDS);
}

function row(name: string, measured: Measured, size: number, findings: number | string): void {
  const { exit, seconds, used = { memory: 0, work: 0 } } = measured;
  const megabytes = (octets: number): string => (octets / MEGABYTE).toFixed(0).padStart(4);
  const time = (value: number): string => value.toFixed(1).padStart(5);
  table.push(
    `${name.padEnd(40)} ${megabytes(size)} MB, ${time(used.work)} s of work, ${time(seconds)} s on the clock, ${megabytes(used.memory)} of ${megabytes(6 * size + 150e6)} MB, exit ${exit}, ${findings} findings`,
  );
}

// Side by side the small ones take half the time, but nobody could look at the clock.
const describeAll = isFull ? describe : describe.concurrent;

describeAll('a check of a hostile zone ends, with a whole report and little memory', () => {
  test.each(shapes)(
    '$name',
    { timeout: 400_000 },
    async ({ name, make, exit, code, dense, stands = 0 }: Shape) => {
      const { directory, size } = written(make(dense ? DENSE_SIZE : SIZE));
      const measured = await runMeasured(
        [bin, 'check', '--format', 'json', 'zone/main.zone'],
        directory,
        'report',
      );
      const { summary, findings, codes } = readReport(join(directory, 'report'));
      const stated = Math.max(size, isFull ? stands : 0);
      row(name, measured, stated, findings);
      rmSync(directory, { recursive: true });
      expect([measured.exit, measured.stderr]).toEqual([exit, '']);
      expect(summary.errors + summary.warnings + summary.notices).toBe(findings);
      expect(summary.errors > 0).toBe(exit === 1);
      expect([...codes].filter((one) => !isCode(one))).toEqual([]);
      if (code !== undefined) expect(codes).toContain(code);
      expectLittle(measured, stated);
    },
  );
});

describeAll('a drawn report of it, too', () => {
  const drawn = [
    'one token',
    'a fault a line',
    'letters above ASCII on one line',
    'random octets',
    'control characters',
  ];

  test.each(shapes.filter(({ name }) => drawn.includes(name)))(
    '$name',
    { timeout: 400_000 },
    async ({ name, make, exit }) => {
      const { directory, size } = written(make(DENSE_SIZE));
      const measured = await runMeasured([bin, 'check', 'zone/main.zone'], directory, 'report');
      row(`${name}, drawn`, measured, size, '-');
      rmSync(directory, { recursive: true });
      expect([measured.exit, measured.stderr]).toEqual([exit, '']);
      expectLittle(measured, size);
    },
  );
});
