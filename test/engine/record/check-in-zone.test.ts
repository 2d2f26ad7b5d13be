import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Code } from '../../../src/catalog/catalog.ts';
import type { Profile } from '../../../src/catalog/entry.ts';
import { checkZone } from '../../../src/engine/check-zone.ts';
import { checkRecordInZone, zoneToJoin } from '../../../src/engine/record/check-in-zone.ts';
import { checkRecord } from '../../../src/engine/record/check-record.ts';
import type { RecordInput } from '../../../src/engine/record/record-input.ts';
import { nodeRules } from '../../../src/engine/rules/table.ts';
import { encodeUtf8 } from '../../../src/engine/text/utf8.ts';
import { ZoneChecker } from '../../../src/engine/zone-checker.ts';
import { prelude } from '../../helpers/in-zone.ts';

const origin = 'example.com';
const ds = `1 8 2 ${'00'.repeat(32)}`;

const zoneOf = (lines: string) =>
  zoneToJoin(new ZoneChecker({}).read(encodeUtf8(prelude + lines), { origin, file: 'zone' }));

/** A record as `name type content`, with TTL 3600 as those of the zone. */
function recordOf(text: string): RecordInput {
  const [name = '', type = '', ...content] = text.split(' ');
  return { name, type, content: content.join(' '), ttl: 3600 };
}

const findingsFor = (lines: string, record: RecordInput, profile: Profile = 'platform') =>
  checkRecordInZone(record, zoneOf(lines), { origin, profile });

/** Each finding as its code and the line behind the prelude that the other record stands in. */
const foundFor = (lines: string, record: RecordInput, profile?: Profile): string[] =>
  findingsFor(lines, record, profile).map(({ code, related }) =>
    related === undefined ? code : `${code} ${related[0]!.line! - 5}`,
  );

describe('a record is taken', () => {
  test.each([
    { why: 'at a name that is free', zone: '', record: 'www A 192.0.2.2' },
    { why: 'beside others of its RRset', zone: 'www A 192.0.2.2\n', record: 'www A 192.0.2.3' },
    { why: 'beside another type', zone: 'www A 192.0.2.2\n', record: 'www AAAA 2001:db8::1' },
    { why: 'below an alias', zone: 'www CNAME ns1\n', record: 'x.www A 192.0.2.2' },
    { why: 'beside a name that ends alike', zone: 'www CNAME ns1\n', record: 'xwww A 192.0.2.2' },
    { why: 'as glue', zone: 'sub NS ns.sub\n', record: 'ns.sub A 192.0.2.2' },
    { why: 'as a DS at a cut', zone: 'sub NS ns.example.net.\n', record: `sub DS ${ds}` },
    {
      why: 'as a DNAME that has nothing below',
      zone: 'xold A 192.0.2.2\n',
      record: 'old DNAME example.net.',
    },
    {
      why: 'as a DNAME above a name of other octets',
      zone: '\\004x\\003old A 192.0.2.2\n',
      record: 'old DNAME a.',
    },
    { why: 'where a name is only pointed to', zone: '@ MX 10 mail\n', record: 'mail A 192.0.2.2' },
    { why: 'beside the SOA', zone: '', record: '@ MX 10 ns1' },
    { why: 'beside an alias, by ALIAS', zone: '@ TXT x\n', record: '@ ALIAS www.example.net.' },
  ])('$why', ({ zone, record }) => {
    expect(foundFor(zone, recordOf(record))).toEqual([]);
  });

  test('although another was refused just before', () => {
    const zone = zoneOf('www CNAME ns1\n');
    const check = (record: string) => checkRecordInZone(recordOf(record), zone, { origin }).length;
    expect([check('www A 192.0.2.2'), check('web A 192.0.2.2'), check('www A 192.0.2.2')]).toEqual([1, 0, 1]);
  });

  test('without a TTL, whatever the TTL of the others', () => {
    const { ttl: _, ...record } = recordOf('www A 192.0.2.3');
    expect(foundFor('www 60 A 192.0.2.2\n', record)).toEqual([]);
  });

  test('when it is disabled, beside anything', () => {
    expect(foundFor('www CNAME ns1\n', { ...recordOf('www A 192.0.2.2'), disabled: true })).toEqual([]);
  });
});

describe('a record is refused', () => {
  test.each([
    {
      why: 'beside an alias',
      zone: 'www CNAME ns1\n',
      record: 'www A 192.0.2.2',
      found: ['record/cname-conflict 1'],
    },
    {
      why: 'in capitals',
      zone: 'www CNAME ns1\n',
      record: 'WWW A 192.0.2.2',
      found: ['record/cname-conflict 1'],
    },
    {
      why: 'by its full name',
      zone: 'www CNAME ns1\n',
      record: 'www.example.com. A 192.0.2.2',
      found: ['record/cname-conflict 1'],
    },
    {
      why: 'as a second alias',
      zone: 'www CNAME ns1\n',
      record: 'www CNAME ns2',
      found: ['record/cname-conflict 1'],
    },
    {
      why: 'as an alias beside others',
      zone: 'www A 192.0.2.2\nwww TXT x\n',
      record: 'www CNAME ns1',
      found: ['record/cname-not-alone 1'],
    },
    {
      why: 'as an alias at the apex',
      zone: '',
      record: '@ CNAME www.example.net.',
      found: ['record/cname-not-alone -2'],
    },
    {
      why: 'as a copy',
      zone: 'www A 192.0.2.2\nwww A 192.0.2.3\n',
      record: 'www A 192.0.2.3',
      found: ['record/already-exists 2'],
    },
    {
      why: 'as a copy in other letters',
      zone: 'www CNAME ns1\n',
      record: 'www CNAME NS1.Example.COM.',
      found: ['record/already-exists 1'],
    },
    {
      why: 'below a DNAME',
      zone: 'old DNAME a.\n',
      record: 'a.b.old A 192.0.2.2',
      found: ['record/dname-conflict 1'],
    },
    {
      why: 'as a DNAME above others',
      zone: 'a.b.old A 192.0.2.2\n',
      record: 'old DNAME a.',
      found: ['record/dname-conflict 1'],
    },
    { why: 'as a DNAME of the apex', zone: '', record: '@ DNAME a.', found: ['record/dname-conflict 0'] },
    {
      why: 'as a second DNAME',
      zone: 'old DNAME a.\n',
      record: 'old DNAME b.',
      found: ['record/dname-conflict 1'],
    },
    {
      why: 'as a second SOA',
      zone: '',
      record: '@ SOA ns1 hostmaster 2 7200 3600 1209600 3600',
      found: ['zone/soa-multiple -2'],
    },
    {
      why: 'as an SOA below the apex',
      zone: '',
      record: 'sub SOA ns1 hostmaster 2 7200 3600 1209600 3600',
      found: ['zone/soa-not-apex'],
    },
    { why: 'as a DS without a cut', zone: '', record: `sub DS ${ds}`, found: ['zone/ds-without-ns'] },
    { why: 'as a DS of the apex', zone: '', record: `@ DS ${ds}`, found: ['zone/ds-at-apex'] },
    {
      why: 'with a warning below a cut',
      zone: 'sub NS a.\n',
      record: 'x.sub TXT x',
      found: ['zone/occluded 1'],
    },
    { why: 'with a warning at a cut', zone: 'sub NS a.\n', record: 'sub TXT x', found: ['zone/occluded 1'] },
    {
      why: 'as a second policy',
      zone: '@ TXT "v=spf1 -all"\n',
      record: '@ TXT "v=spf1 mx -all"',
      found: ['mail/spf-multiple 1'],
    },
  ])('$why', ({ zone, record, found }) => {
    expect(foundFor(zone, recordOf(record))).toEqual(found);
  });

  test('with a warning when its TTL differs, and by the default TTL too', () => {
    const record = recordOf('www A 192.0.2.3');
    expect(foundFor('www 60 A 192.0.2.2\n', record)).toEqual(['zone/ttl-mismatch 1']);
    const { ttl: _, ...without } = record;
    const findings = checkRecordInZone(without, zoneOf('www 60 A 192.0.2.2\n'), { origin, defaultTtl: 300 });
    expect(findings.map(({ code, path }) => [code, path])).toEqual([['zone/ttl-mismatch', ['ttl']]]);
  });

  test('for its own faults first, which end the matter when it cannot be read', () => {
    expect(foundFor('www CNAME ns1\n', recordOf('www A 192.0.2.256'))).toEqual(['record/invalid-content']);
    expect(foundFor('www CNAME ns1\n', { ...recordOf('www A 192.0.2.2'), ttl: 0 })).toEqual([
      'record/invalid-ttl',
    ]);
    expect(foundFor('a_b CNAME ns1\n', recordOf('a_b A 192.0.2.2'))).toEqual([
      'name/not-hostname',
      'record/cname-conflict 1',
    ]);
  });
});

describe('a zone that is wrong already hides nothing', () => {
  test.each([
    {
      zone: 'www CNAME ns1\nwww A 192.0.2.2\n',
      record: 'www A 192.0.2.3',
      found: ['record/cname-conflict 1'],
    },
    {
      zone: 'old DNAME a.\nx.old A 192.0.2.2\n',
      record: 'x.old A 192.0.2.3',
      found: ['record/dname-conflict 1'],
    },
    { zone: 'sub NS a.\nx.sub TXT x\n', record: 'x.sub TXT y', found: ['zone/occluded 1'] },
    { zone: 'www 60 TXT x\nwww 70 TXT y\n', record: 'www TXT z', found: ['zone/ttl-mismatch 1'] },
  ])('$record', ({ zone, record, found }) => {
    expect(foundFor(zone, recordOf(record))).toEqual(found);
  });
});

test('a conflict tells of both records', () => {
  expect(findingsFor('www CNAME ns1\n', recordOf('www A 192.0.2.2'))).toEqual([
    {
      code: 'record/cname-conflict',
      severity: 'error',
      status: 409,
      message: 'Cannot create A record: CNAME exists at www.example.com.',
      detail:
        'www.example.com. already has a CNAME record, and a CNAME stands alone: remove it, or give the A record another name.',
      owner: 'www.example.com.',
      type: 'A',
      path: ['type'],
      related: [
        {
          why: 'the CNAME record',
          owner: 'www.example.com.',
          type: 'CNAME',
          file: 'zone',
          line: 6,
          column: 1,
          endLine: 6,
          endColumn: 14,
        },
      ],
      rfc: 'RFC 1034 3.6.2, RFC 2181 10.1',
    },
  ]);
});

test('the severity is that of the profile', () => {
  const severityIn = (profile: Profile) =>
    findingsFor('www A 192.0.2.2\n', recordOf('www A 192.0.2.2'), profile)[0]!.severity;
  expect([severityIn('platform'), severityIn('rfc'), severityIn('strict')]).toEqual([
    'error',
    'warning',
    'warning',
  ]);
});

test('a zone of any size and a record of any content share no octet', () => {
  const zone = zoneOf(
    Array.from({ length: 500 }, (_, index) => `t${index} TXT ${'x'.repeat(250)}\n`).join(''),
  );
  for (let index = 0; index < 500; index++) {
    const content = `"${'y'.repeat(50_000)}"`;
    expect(checkRecordInZone({ ...recordOf(`t${index} TXT x`), content }, zone, { origin })[0]!.code).toBe(
      'record/string-split',
    );
    const copy = checkRecordInZone(recordOf(`t${index} TXT ${'x'.repeat(250)}`), zone, { origin });
    expect(copy.map(({ code }) => code)).toEqual(['record/already-exists']);
  }
});

describe('a zone file with the record as its last line', () => {
  const owner = fc.constantFrom('a', 'b.a', 'c.b.a', 'x', '@', '*.a');
  const data = fc.constantFrom(
    'A 192.0.2.7',
    'A 192.0.2.8',
    'AAAA 2001:db8::7',
    'TXT "v=spf1 -all"',
    'TXT v=spf1',
    'TXT other',
    'CNAME ns1',
    'CNAME ns1.example.com.',
    'DNAME example.net.',
    'DNAME example.org.',
    'NS ns1',
    'NS ns.example.net.',
    `DS ${ds}`,
    'ALIAS www.example.net.',
    'SOA ns1 hostmaster 1 7200 3600 1209600 3600',
    'SOA ns1 hostmaster 2 7200 3600 1209600 3600',
  );
  const entry = fc.tuple(owner, fc.constantFrom(300, 3600), data);
  type Entry = readonly [owner: string, ttl: number, data: string];
  const lineOf = ([name, ttl, rest]: Entry): string => `${name} ${ttl} ${rest}\n`;
  const profile = fc.constantFrom<Profile>('platform', 'rfc', 'strict');
  const judging = new Set<Code>(
    nodeRules.filter(({ reads }) => reads !== 'record').flatMap(({ codes }) => codes),
  );

  /** What node rules find in a zone, as `line: code`. */
  function foundInZone(text: string, chosen: Profile): string[] {
    const options = { origin, profile: chosen, types: ['ALIAS'] };
    return checkZone(text, options)
      .findings.filter(({ code }) => judging.has(code))
      .map(({ line, code }) => `${line}: ${code}`);
  }

  function bothWays(entries: readonly Entry[], added: Entry, chosen: Profile) {
    const before = prelude + entries.map(lineOf).join('');
    const last = before.split('\n').length;
    const zone = new ZoneChecker({ types: ['ALIAS'] }).read(encodeUtf8(before), { origin });
    const [type, ...content] = added[2].split(' ');
    const record = { name: added[0], type: type!, content: content.join(' '), ttl: added[1] };
    const options = { origin, profile: chosen, types: ['ALIAS'] };
    const alone: readonly string[] = checkRecord(record, options).map(({ code }) => code);
    const isBeside = (code: string): boolean => !alone.includes(code);
    const here = checkRecordInZone(record, zoneToJoin(zone), options).map(({ code }) => code);
    const there = foundInZone(before + lineOf(added), chosen)
      .filter((line) => line.startsWith(`${last}: `))
      .map((line) => line.replace(/^\d+: /, ''));
    return {
      isRight: foundInZone(before, chosen).length === 0,
      here: here.filter(isBeside).sort(),
      there: there.filter(isBeside).sort(),
    };
  }

  test('for every zone, what is found at its last line is found in the record', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), entry, profile, (entries, added, chosen) => {
        const { here, there } = bothWays(entries, added, chosen);
        expect(here).toEqual(expect.arrayContaining(there));
      }),
    );
  });

  test('for every zone without a fault, nothing else is found in the record', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), entry, profile, (entries, added, chosen) => {
        const { isRight, here, there } = bothWays(entries, added, chosen);
        fc.pre(isRight);
        expect(here).toEqual([...new Set(there)]);
      }),
    );
  });

  test('the zones drawn are wrong in many ways', () => {
    const drawn = fc.sample(fc.tuple(fc.array(entry, { maxLength: 8 }), entry), { numRuns: 500, seed: 1 });
    const codes = new Set(drawn.flatMap(([entries, added]) => bothWays(entries, added, 'rfc').here));
    expect(codes.size).toBeGreaterThan(8);
  });
});
