import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findProgram } from '../../bench/find-program.ts';
import { zoneCount, zoneSeed } from '../helpers/fuzz-settings.ts';
import { serverLetters, servers } from '../helpers/peers-load.ts';
import { ORIGIN, wantsTable } from '../helpers/peers-settings.ts';
import { filesOf, line, record } from './whole/draft.ts';
import { type DrawnZone, ZoneDraws } from './whole/draw-zones.ts';
import { exceptions } from './whole/exceptions.ts';
import { explainZone, type JudgedZone, judgeZones, openIn, shrunk } from './whole/shrink.ts';
import { signers } from './whole/sign.ts';
import type { ZoneException } from './whole/zone-exception.ts';

const programs = [...Object.values(servers), ...signers];
const absent = programs.filter((name) => findProgram(name) === undefined);
const lacking = absent.length === 0 ? '' : ` [needs ${absent.join(', ')}]`;
const isSkipped = lacking !== '' && process.env['REQUIRE_PEERS'] !== '1';

/** Where other tests run at the same time a zone takes a tenth of a second and more. */
const TIMEOUT_MS = 60_000 + zoneCount * 300;
/** Zones that one shell asks the servers about, and such shells at a time. */
const SIZE = 40;
const AT_ONCE = 2;
/** Kinds of disagreement that a failing run explains. */
const MOST_EXPLAINED = 20;

/** A run in which each kind of fault is planted as often as the issue asks. */
const isWholeRun = zoneCount >= 20_000;

interface Verdicts {
  readonly draws: ZoneDraws;
  readonly zones: readonly DrawnZone[];
  readonly judged: readonly JudgedZone[];
}

async function judgeAll(): Promise<Verdicts> {
  const draws = new ZoneDraws(zoneSeed, zoneCount);
  const zones = Array.from({ length: zoneCount }, () => draws.next());
  const judged: JudgedZone[] = [];
  let next = 0;
  const workers = Array.from({ length: AT_ONCE }, async () => {
    while (next < zoneCount) {
      const from = next;
      next += SIZE;
      const some = await judgeZones(zones.slice(from, from + SIZE), exceptions);
      for (const [at, one] of some.entries()) judged[from + at] = one;
    }
  });
  await Promise.all(workers);
  return { draws, zones, judged };
}

describe.skipIf(isSkipped)(`${zoneCount} whole zones and the servers that load them${lacking}`, () => {
  let all: Verdicts;

  beforeAll(async () => {
    expect(absent, 'programs that are not installed').toEqual([]);
    all = await judgeAll();
  }, TIMEOUT_MS);

  test('what a server refuses has an error, and what all load has none, but for what is listed', {
    timeout: TIMEOUT_MS,
  }, async () => {
    const smallest = new Map<string, { readonly zone: DrawnZone; count: number }>();
    for (const [at, one] of all.judged.entries())
      for (const open of openIn(one)) {
        const zone = all.zones[at]!;
        const known = smallest.get(open);
        const isSmaller = known === undefined || zone.planted.length < known.zone.planted.length;
        smallest.set(open, { zone: isSmaller ? zone : known.zone, count: (known?.count ?? 0) + 1 });
      }
    const explained = [...smallest].slice(0, MOST_EXPLAINED).map(async ([open, { zone, count }]) => {
      const title = `${open}: ${count} zones, such as number ${zone.number} of FUZZ_SEED=${zoneSeed}: ${zone.planted.join(' + ')}`;
      return explainZone(title, await shrunk(zone.draft, open, exceptions));
    });
    expect(await Promise.all(explained)).toEqual([]);
  });

  test('a zone without a fault has no error', () => {
    const right = all.judged.filter((_, at) => all.zones[at]!.planted.length === 0);
    expect(right.length).toBeGreaterThan(zoneCount / 20);
    const errors = right.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
    expect(errors).toEqual([]);
  });

  test('servers refuse between 30 and 70 of 100 zones', () => {
    const refused = all.judged.filter(isRefused).length;
    expect(refused / zoneCount).toBeGreaterThan(0.3);
    expect(refused / zoneCount).toBeLessThan(0.7);
  });

  test('each fault is planted about as often as any other', () => {
    const seldom = [...all.draws.planted].filter(([, count]) => count < Math.floor(zoneCount / 100));
    expect(seldom.map(([{ title }, count]) => `${title}: ${count}`)).toEqual([]);
  });

  if (isWholeRun)
    test('each exception is needed by a zone', () => {
      const needed = neededIn(all.judged);
      expect(exceptions.filter((one) => !needed.has(one)).map(({ about }) => about)).toEqual([]);
    });

  afterAll(() => {
    if (wantsTable && all !== undefined) console.info(summary(all));
  });
});

/** What the examples of exceptions start with. */
const apex = [
  line('$TTL 3600'),
  record('@', 'SOA', 'ns1.example.net. hostmaster.example.net. 1 7200 3600 1209600 300'),
  record('@', 'NS', 'ns1.example.net.'),
];

describe.skipIf(isSkipped)(`the list of exceptions${lacking}`, () => {
  test('has at most 40 entries, each with its reason', () => {
    expect(exceptions.length).toBeLessThanOrEqual(40);
    for (const { why, rfc } of exceptions) expect([why, rfc]).not.toContain('');
  });

  test.each(exceptions)(
    '$about: the example stands against a server, and this entry covers it',
    async (one) => {
      const { example, other, isCut, isWhole } = one;
      const includes = new Map(other === undefined ? [] : [['other', [{ text: other }]]]);
      const last = isCut || isWhole ? { text: example } : line(example);
      const draft = { kind: 'example', origin: ORIGIN, includes, entries: [...(isWhole ? [] : apex), last] };
      const [judged] = await judgeZones([filesOf(draft)], [one]);
      expect(judged!.disagreements).not.toEqual([]);
      expect(openIn(judged!)).toEqual([]);
    },
  );
});

function isRefused({ answers }: JudgedZone): boolean {
  return serverLetters.some((server) => answers[server].loading === 'refuses');
}

function neededIn(judged: readonly JudgedZone[]): ReadonlyMap<ZoneException, number> {
  const needed = new Map<ZoneException, number>();
  for (const { disagreements } of judged)
    for (const exception of new Set(disagreements.map(([, one]) => one)))
      if (exception !== undefined) needed.set(exception, (needed.get(exception) ?? 0) + 1);
  return needed;
}

/** Counts of a run, as Markdown. */
function summary({ draws, judged }: Verdicts): string {
  const needed = neededIn(judged);
  const counts = [...draws.planted.values()];
  const crashes = judged.filter(({ answers }) =>
    serverLetters.some((server) => answers[server].loading === 'crash'),
  );
  const refused = judged.filter(isRefused).length;
  return [
    `FUZZ_SEED=${zoneSeed}: ${zoneCount} zones, ${((refused / zoneCount) * 100).toFixed(1)} % refused by some server, ${crashes.length} without an answer of one,`,
    `${counts.length} kinds of fault planted ${Math.min(...counts)} to ${Math.max(...counts)} times`,
    '',
    '| exception | RFC | zones |',
    '| --- | --- | --: |',
    ...exceptions.map((one) => `| ${one.about} | ${one.rfc} | ${needed.get(one) ?? 0} |`),
  ].join('\n');
}
