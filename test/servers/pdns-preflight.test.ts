import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChangeInput, checkChanges, type RecordInput } from '../../src/index.ts';
import { type Pdns, type PdnsRrset, startPdns } from './pdns.ts';
import { type Decision, decisions, endsPdns } from './pdns-decisions.ts';
import { hasPrograms } from './programs.ts';
import {
  type Body,
  type BodyRecord,
  besideBodies,
  contentBodies,
  memberBodies,
  ZONE,
} from './record-bodies.ts';

const bodies = [...contentBodies, ...besideBodies, ...memberBodies].filter(
  ({ title }) => !endsPdns.test(title),
);
const soa = 'ns1.example.net. a.example.net. 1 7200 3600 1209600 3600';
const apex: readonly RecordInput[] = [
  { id: 'soa', name: ZONE, type: 'SOA', content: soa, ttl: 300 },
  { name: ZONE, type: 'NS', content: 'ns1.example.net.', ttl: 300 },
];

/** What is sent as a new RRset is new here too, but for the SOA, which a zone always has. */
function changeOf(record: BodyRecord): ChangeInput {
  const { name, type, content, ttl } = record as RecordInput;
  return type === 'SOA' && name === ZONE
    ? { action: 'update', id: 'soa', record: { content, ttl } }
    : { action: 'create', record: { name, type, content, ttl } };
}

/** Records as PowerDNS takes them: by RRset. */
function rrsetsOf(records: readonly BodyRecord[]): PdnsRrset[] {
  const keys = new Set(records.map(({ name, type }) => `${name} ${type}`));
  return Array.from(keys, (key) => {
    const set = records.filter(({ name, type }) => `${name} ${type}` === key);
    const { name, type, ttl } = set[0]!;
    const contents = set.map(({ content }) => ({ content, disabled: false }));
    return { name, type, ttl, changetype: 'REPLACE', records: contents };
  });
}

interface Verdict {
  readonly title: string;
  readonly fault: number;
  /** What each says against the body; undefined when it takes it. */
  readonly PowerDNS: string | undefined;
  readonly zonevet: string | undefined;
  /** The changes that we refuse. */
  readonly refused: readonly number[];
}

async function judge(pdns: Pdns, { title, before, records, fault }: Body): Promise<Verdict> {
  if (before.length > 0) expect(await pdns.patch(ZONE, rrsetsOf(before)), title).toBeUndefined();
  const { results } = checkChanges({
    origin: ZONE,
    // Some bodies have TTLs that are none.
    existing: [...apex, ...(before as RecordInput[])],
    changes: records.map(changeOf),
  });
  const refused = results.filter(({ ok }) => !ok);
  const errors = refused.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error');
  const said = errors.map(({ code, reason }) => (reason === undefined ? code : `${code} ${reason}`));
  return {
    title,
    fault,
    PowerDNS: await pdns.patch(ZONE, rrsetsOf(records)),
    zonevet: said.length === 0 ? undefined : said.join(', '),
    refused: refused.map(({ index }) => index),
  };
}

describe.runIf(hasPrograms('pdns_server with its LMDB backend'))('before a body goes to PowerDNS', () => {
  let pdns: Pdns;
  const verdicts: Verdict[] = [];
  beforeAll(async () => {
    pdns = await startPdns();
    await pdns.create(ZONE, 'ns1.example.net.');
    for (const body of bodies) verdicts.push(await judge(pdns, body));
  }, 120_000);
  afterAll(() => pdns?.stop());

  /** Of those that one alone refuses, the decisions that say so. */
  function decided(by: Decision['refusedBy']): readonly (readonly [Verdict, readonly Decision[]])[] {
    const other = by === 'PowerDNS' ? 'zonevet' : 'PowerDNS';
    return verdicts
      .filter((verdict) => verdict[by] !== undefined && verdict[other] === undefined)
      .map((verdict) => [
        verdict,
        decisions.filter(({ refusedBy, says }) => refusedBy === by && says.test(verdict[by]!)),
      ]);
  }

  test('hundreds of bodies are judged, and both take and refuse many', () => {
    const taken = verdicts.filter((verdict) => verdict.PowerDNS === undefined).length;
    expect(verdicts.length).toBeGreaterThan(500);
    expect(taken).toBeGreaterThan(100);
    expect(verdicts.length - taken).toBeGreaterThan(200);
  });

  test('what both refuse is refused at the record that is at fault, and at no other', () => {
    const elsewhere = verdicts.filter(
      ({ zonevet, refused, fault }) => zonevet && refused.join() !== `${fault}`,
    );
    expect(elsewhere).toEqual([]);
  });

  test.each(['PowerDNS', 'zonevet'] as const)('what %s alone refuses was decided, once', (by) => {
    const undecided = decided(by).filter(([, reasons]) => reasons.length !== 1);
    expect(undecided).toEqual([]);
  });

  test('every decision is needed', () => {
    const used = new Set(
      (['PowerDNS', 'zonevet'] as const).flatMap((by) => decided(by).flatMap(([, all]) => all)),
    );
    expect(decisions.filter((decision) => !used.has(decision))).toEqual([]);
  });
});
