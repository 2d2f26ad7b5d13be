import { describe, expect, test } from 'vitest';
import type { Finding } from '../src/catalog/finding.ts';
import { checkRecord } from '../src/engine/record/check-record.ts';
import type { RecordInput } from '../src/engine/record/record-input.ts';
import { run } from './cli/run.ts';
import { prelude } from './helpers/in-zone.ts';
import { type Slip, slips } from './helpers/slips.ts';

const origin = 'example.com';
/** Types that the platform does not offer. */
const types = ['HTTPS', 'DNSKEY', 'CDNSKEY', 'SPF'];

/** A zone with these lines in it; one that has an SOA record of its own has no other. */
const zoneOf = (lines: string, beside: string): string =>
  `${lines.startsWith('@ SOA') ? prelude.replace(/^@ SOA.*\n/m, '') : prelude}${lines}\n${beside}\n`;

/** The parts of a line that is right, as a form sends them. */
function recordOf(line: string): RecordInput {
  const parts = /^(\S+) (?:(\d+) )?(?:IN )?([A-Z]+) ([^;]*?(?:"[^"]*")?)(?: ;.*)?$/s.exec(line);
  const [, name = '', ttl, type = '', content = ''] = parts ?? [];
  return { name, type, content, ...(ttl !== undefined && { ttl: Number(ttl) }) };
}

function sentOf({ typed, sent }: Slip): RecordInput {
  const [name = '', type = '', ...content] = typed.split(' ');
  return { name, type, content: content.join(' '), ...sent };
}

/** What `zonevet check` says of a zone. */
async function findingsIn(zone: string): Promise<readonly Finding[]> {
  const { out, err } = await run(['check', '--origin', origin, '--format', 'json', '-'], { input: zone });
  expect(err).toBe('');
  return (JSON.parse(out) as { findings: Finding[] }).findings;
}

/** What `zonevet records` says of records. */
async function answersTo(records: readonly RecordInput[]): Promise<readonly (readonly Finding[])[]> {
  const input = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const { out } = await run(['records', '--origin', origin, '--types', types.join(',')], { input });
  const lines = out.trimEnd().split('\n');
  return lines.map((line) => (JSON.parse(line) as { findings: Finding[] }).findings);
}

const inShort = ({ code, severity }: Finding): string => `${severity} ${code}`;
const inForms = slips.filter(({ ofRecord }) => ofRecord !== undefined);

describe('a slip in a zone file is found once, and told how to mend', () => {
  test.each(slips)('$kind: $typed', async ({ typed, beside, found, says }) => {
    const findings = await findingsIn(zoneOf(typed, beside));
    expect(findings.map(inShort)).toEqual([found]);
    expect(findings[0]?.detail).toContain(says);
  });

  test.each(slips)('nothing is said of $mended', async ({ mended, beside }) => {
    expect(await findingsIn(zoneOf(mended, beside))).toEqual([]);
  });
});

describe('a slip in a record is found once, and told how to mend', () => {
  test.each(inForms)('$kind: $typed', (slip) => {
    const findings = checkRecord(sentOf(slip), { origin, types });
    expect(findings.map(inShort)).toEqual([slip.ofRecord?.found]);
    expect(findings[0]?.detail).toContain(slip.ofRecord?.says);
  });

  test.each(inForms)('nothing is said of $mended', ({ mended }) => {
    const record = recordOf(mended);
    expect(record.content).not.toBe('');
    expect(checkRecord(record, { origin, types })).toEqual([]);
  });

  test('the command says of each what the library says', async () => {
    const records = inForms.map(sentOf);
    const told = records.map((record) => checkRecord(record, { origin, types }));
    expect(await answersTo(records)).toEqual(JSON.parse(JSON.stringify(told)));
  });
});

test('the table is long enough, and has nothing twice', () => {
  expect(new Set(slips.map(({ typed }) => typed)).size).toBe(slips.length);
  expect(slips.length).toBeGreaterThanOrEqual(80);
  expect(inForms.length).toBeGreaterThanOrEqual(60);
});
