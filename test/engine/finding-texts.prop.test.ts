import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Profile } from '../../src/catalog/entry.ts';
import type { Finding } from '../../src/catalog/finding.ts';
import { checkZone } from '../../src/engine/check-zone.ts';
import { checkRecordInZone, zoneToJoin } from '../../src/engine/record/check-in-zone.ts';
import { checkRecord } from '../../src/engine/record/check-record.ts';
import type { RecordInput } from '../../src/engine/record/record-input.ts';
import { rrTypes } from '../../src/engine/rrtypes/registry.ts';
import { encodeUtf8 } from '../../src/engine/text/utf8.ts';
import { ZoneChecker } from '../../src/engine/zone-checker.ts';
import { unfilledTexts } from '../helpers/finding-texts.ts';
import { prelude } from '../helpers/in-zone.ts';
import { wireExamples } from './rrtypes/examples.ts';

const origin = 'example.com';
const types = rrTypes.map(({ mnemonic }) => mnemonic);
const profile = fc.constantFrom<Profile>('rfc', 'platform', 'strict');

/** Owners of every kind that a rule looks for, and some that are none. */
const name = fc.constantFrom(
  ...[
    '@',
    'www',
    '*',
    'a.*',
    'a_b',
    '',
    'a..b',
    '"a"',
    'a\\1',
    '_sip._tcp',
    '_tcp._sip',
    'sub',
    'x.sub',
    'old',
    'x.old',
  ],
  ...['_dmarc', 'k._domainkey', '_mta-sts', '_smtp._tls', 'default._bimi', '_acme-challenge'],
  ...['www.example.com', 'www.example.net.', 'a'.repeat(64)],
);

/** Texts of policies, which only some owners want. */
const policy = fc.constantFrom(
  '"v=spf1 mx -all"',
  '"v=spf1 ip4:1.2.3 foo include: a/33 %{x} -all a"',
  '"v=spf10"',
  '"v=DMARC1; p=none; sp=x; rua=a@b,; pct=101"',
  'v=DMARC1; p=none',
  '"v=DKIM1; k=rsa; p=AQ=="',
  '"v=STSv1; id="',
  '"v=TLSRPTv1; rua=x"',
  '"v=BIMI1; l=http://a"',
  '“v=spf1 -all”',
  '"\\009v=spf1"',
);

const put = fc.constantFrom(
  ...['"', '""', '(', ')', '\\', ' ', '.', '@', '0', '9', ':', '-', '=', ';', 'a', '_', '', '#', 'é'],
);
const edit = fc.tuple(fc.nat(60), fc.nat(3), put);

/** Content of a type with a few octets changed, words emptied, lost or too many; and what is no content of any. */
function faultyContent(type: string): fc.Arbitrary<string> {
  const example = fc.constantFrom(...(wireExamples[type] ?? [['\\# 1 00']]).map(([text]) => text));
  const words = example.map((text) => text.split(' '));
  return fc.oneof(
    fc.tuple(example, fc.array(edit, { maxLength: 3 })).map(([text, edits]) => edits.reduce(edited, text)),
    fc.tuple(words, fc.nat(8)).map(([all, count]) => all.slice(0, count).join(' ')),
    fc.tuple(words, fc.nat(8)).map(([all, at]) => all.with(at % all.length, '""').join(' ')),
    example.map((text) => `${text} ""`),
    policy,
    fc.constantFrom(
      '',
      '""',
      '"',
      '.',
      '-',
      '\\# 0',
      '\\# 2 ab',
      '\\#',
      '\\# x',
      '0',
      'host_.x',
      '1.2.3.4',
      'a://b',
    ),
  );
}

const edited = (text: string, [at, length, into]: readonly [number, number, string]): string =>
  text.slice(0, at) + into + text.slice(at + length);

const faultyRecord = (type: string): fc.Arbitrary<RecordInput> =>
  fc.record({
    name,
    type: fc.constant(type),
    content: faultyContent(type),
    ttl: fc.constantFrom<unknown>(300, 0, -1, 1.5, '', 'x', null, [], {}),
  }) as fc.Arbitrary<RecordInput>;

/** A zone that has something for every rule between records to be in conflict with. */
const crowded = `${prelude}www CNAME ns1\nsub NS a.net.\nold DNAME a.net.\n@ TXT "v=spf1 -all"\na_b A 192.0.2.7\n`;
const crowdedFor = (chosen: Profile) =>
  zoneToJoin(new ZoneChecker({ profile: chosen }).read(encodeUtf8(crowded), { origin }));
const zones = { rfc: crowdedFor('rfc'), platform: crowdedFor('platform'), strict: crowdedFor('strict') };

const codesSeen = new Set<string>();

function expectFilled(findings: readonly Finding[]): void {
  for (const { code, reason } of findings) codesSeen.add(reason ?? code);
  expect(unfilledTexts(findings)).toEqual([]);
}

describe('every hole of every text is filled', () => {
  test.each(types)('for all records of type %s, alone and beside others', (type) => {
    fc.assert(
      fc.property(faultyRecord(type), profile, (record, chosen) => {
        expectFilled(checkRecordInZone(record, zones[chosen], { origin, profile: chosen, types }));
      }),
    );
  });

  test.each(types)('for all zones with records of type %s', (type) => {
    const line = fc.tuple(name, faultyContent(type)).map(([owner, content]) => `${owner} ${type} ${content}`);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), profile, (lines, chosen) => {
        expectFilled(checkZone(`${crowded}${lines.join('\n')}\n`, { profile: chosen, types }).findings);
      }),
    );
  });

  test('for all zones with a few octets changed anywhere', () => {
    const edits = fc.array(fc.tuple(fc.nat(crowded.length), fc.nat(3), put), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(edits, profile, (some, chosen) => {
        expectFilled(checkZone(some.reduce(edited, crowded), { profile: chosen }).findings);
      }),
    );
  });

  test('the texts drawn are of many kinds', () => {
    expect(codesSeen.size).toBeGreaterThan(100);
  });
});

describe('a text in which nothing stands, or blanks, shows so', () => {
  test.each([
    ['A', '192.0.2.1 ""', '"" is too much; A records hold: address.'],
    ['X25', '""', 'An X.25 address is four or more decimal digits; "" is not.'],
    ['NAPTR', '1 1 " " "" "" .', 'The flags are letters and digits, such as u; " " holds something else.'],
    ['CAA', '0 issue ""', undefined],
    [
      'CAA',
      '0 iodef ""',
      'The value of iodef is an address that starts with mailto:, https:// or http://; "" does not.',
    ],
  ])('%s %s', (type, content, detail) => {
    const [found] = checkRecord({ name: 'www', type, content }, { origin, profile: 'rfc' });
    expect(found?.detail).toBe(detail);
    expect(checkZone(`${prelude}www ${type} ${content}\n`).findings[0]?.detail).toBe(detail);
  });

  test('a target that is no host name is named, by itself as in a zone', () => {
    const [found] = checkRecord({ name: '@', type: 'MX', content: '10 a_b' }, { origin, profile: 'rfc' });
    expect(found?.detail).toContain('The MX record at example.com. points to a_b.example.com., ');
  });
});
