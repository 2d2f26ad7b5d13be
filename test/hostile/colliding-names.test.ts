import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { HashSlots } from '../../src/engine/name/hash-slots.ts';
import type { NameTable } from '../../src/engine/name/name-table.ts';
import { RecordIds } from '../../src/engine/record/record-ids.ts';
import { RecordIndex } from '../../src/engine/record/record-index.ts';
import { encodeUtf8 } from '../../src/engine/text/utf8.ts';
import { ZoneChecker } from '../../src/engine/zone-checker.ts';
import { checkChanges, checkZone, createZoneIndex } from '../../src/index.ts';
import { anyLabels, collidingIds, collidingLabels, collidingOwners, zoneOf } from './colliding-names.ts';
import { canMeasure, runMeasured } from './measure.ts';

// `FUZZ=full` runs the command with the zones of the review, and looks at its work.
const isFull = process.env['FUZZ'] === 'full';
const COUNT = 12_000;
const SEEDS = [undefined, 1, 0xdecade, 2 ** 53 - 1, -5] as const;

/** How far all that is in a table stands from where the search for it starts: the slots that looking up each once touches. */
function wayIn(cells: Int32Array, mask: number): number {
  let way = 0;
  for (let slot = 0; slot < cells.length; slot += 2)
    if (cells[slot + 1] !== 0) way += ((slot - (cells[slot]! << 1)) & mask) / 2;
  return way;
}

const wayInTable = (names: NameTable): number => wayIn(names['slots'], 2 * names['mask'] + 1);
const wayInSlots = ({ cells, mask }: HashSlots): number => wayIn(cells, mask);

const chosen = collidingLabels(COUNT);

describe('names that were chosen by whoever knows the seed that everybody knows', () => {
  const wayOf = (labels: readonly string[], hashSeed?: number): number =>
    wayInTable(new ZoneChecker({ hashSeed }).read(encodeUtf8(zoneOf(labels)), {}).store.names);
  const usual = wayOf(anyLabels(COUNT));

  test('lie in each other’s way where no other seed is given', () => {
    expect(wayOf(chosen)).toBeGreaterThan(100 * usual);
  });

  test.each(SEEDS.slice(1))('lie no more in each other’s way than any others do with the seed %i', (seed) => {
    expect(wayOf(chosen, seed)).toBeLessThan(1.5 * usual);
  });

  test('nor do they in an index, nor do ids', () => {
    const owners = collidingOwners(COUNT);
    const indexWay = (labels: readonly string[], hashSeed?: number): number => {
      const index = new RecordIndex('example.com', 0, hashSeed);
      for (const name of labels) index.store({ name, type: 'A', content: '192.0.2.1' });
      return wayInSlots(index.columns.names['slots']);
    };
    const idWay = (ids: readonly string[], hashSeed?: number): number => {
      const known = new RecordIds(0, hashSeed);
      for (const id of ids) known.push(id);
      return wayInSlots(known['slots']);
    };
    for (const [way, hostile] of [
      [indexWay, owners],
      [idWay, collidingIds(COUNT)],
    ] as const) {
      const before = way(anyLabels(COUNT));
      expect(way(hostile)).toBeGreaterThan(50 * before);
      expect(way(hostile, 7)).toBeLessThan(1.5 * before + COUNT);
    }
  });
});

describe('nothing that is said depends on the seed', () => {
  const few = chosen.slice(0, 1500);
  const faulty = `${few.map((label, at) => `${label} ${at % 3 === 0 ? 'CNAME missing' : 'A 192.0.2.1'}\n${label} TXT x\n*.${label} MX 1 ${label}\n`).join('')}`;

  test('of a zone', () => {
    const reports = SEEDS.map((hashSeed) =>
      checkZone(`${zoneOf([])}${faulty}`, { origin: 'example.com', profile: 'strict', hashSeed }),
    );
    expect(reports[0]!.findings.length).toBeGreaterThan(1000);
    for (const report of reports) expect(report).toEqual(reports[0]);
  });

  test('of changes', () => {
    const ids = collidingIds(1000);
    const records = ids.map((id, at) => ({ id, name: few[at]!, type: 'CNAME', content: 'a.example.' }));
    const changes = [
      ...ids.slice(0, 250).map((id) => ({ action: 'delete', id }) as const),
      ...few.map(
        (name) => ({ action: 'create', record: { name, type: 'A', content: '192.0.2.1' } }) as const,
      ),
    ];
    const reports = SEEDS.flatMap((hashSeed) => {
      const index = createZoneIndex({ origin: 'example.com', records, hashSeed });
      return [index, records].map((existing) =>
        checkChanges({ origin: 'example.com', existing, changes, hashSeed, continueOnError: true }),
      );
    });
    expect(reports[0]!.results.filter(({ ok }) => !ok)).toHaveLength(750);
    for (const report of reports) expect(report).toEqual(reports[0]);
  });
});

test.each([1.5, Number.NaN, '7', 2 ** 53, null])('a seed is an integer, and not %s', (value) => {
  const hashSeed = value as number;
  const origin = 'example.com';
  expect(() => checkZone('', { hashSeed })).toThrow(TypeError);
  expect(() => createZoneIndex({ origin, records: [], hashSeed })).toThrow(TypeError);
  expect(() => checkChanges({ origin, existing: [], changes: [], hashSeed })).toThrow(TypeError);
});

const bin = fileURLToPath(new URL('../../dist/cli/bin.js', import.meta.url));

if (isFull && canMeasure) describe('the command needs no more time for them than for any others', work);

function work(): void {
  const root = mkdtempSync(join(tmpdir(), 'zonevet-colliding-'));
  afterAll(() => rmSync(root, { recursive: true }));

  /** Seconds of work: the least of three runs, as other work on the machine only adds to them. */
  async function workOf(labels: readonly string[]): Promise<number> {
    writeFileSync(join(root, 'a.zone'), zoneOf(labels));
    const work: number[] = [];
    for (let run = 0; run < 3; run++) {
      const { exit, used } = await runMeasured([bin, 'check', '--jobs', '1', 'a.zone'], root, 'report');
      expect(exit).toBe(0);
      work.push(used!.work);
    }
    return Math.min(...work);
  }

  test.each([50_000, 100_000])('%i names', { timeout: 600_000 }, async (count) => {
    const [hostile, usual] = [await workOf(collidingLabels(count)), await workOf(anyLabels(count))];
    console.log(
      `${count} names: ${hostile.toFixed(2)} s of work where they collide, ${usual.toFixed(2)} s where not`,
    );
    expect(hostile).toBeLessThan(1.5 * usual);
  });
}
