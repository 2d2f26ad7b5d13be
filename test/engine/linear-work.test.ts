import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keyOctets, rrsig } from '../../src/catalog/signed-example.ts';
import { type CheckZoneOptions, checkZone } from '../../src/engine/check-zone.ts';
import { NameTable } from '../../src/engine/name/name-table.ts';
import { encodeUtf8 } from '../../src/engine/text/utf8.ts';
import { UnreadRecords } from '../../src/engine/zone/unread-records.ts';
import { ZoneStore } from '../../src/engine/zone/zone-store.ts';
import { countCalls } from '../helpers/count-calls.ts';
import { prelude, preludeFor } from '../helpers/in-zone.ts';

// Hostile zones of any size end soon: twice the text makes about twice the work. Work is counted, not timed: octets of the
// text that are looked at, and calls of what rules ask the zone about.

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');
const address = (index: number): string => `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`;
/** The lines stand in a zone with keys and signatures, so that it is judged as a signed one. */
const signed = (more: string): string =>
  `@ DNSKEY 257 3 13 ${keyOctets}\n@ ${rrsig('SOA')}\nns1 ${rrsig('A', 3)}\n${more}`;
const hash = (index: number): string => index.toString(32).padStart(32, '0');
/** The base64 of 32 octets. */
const key = (index: number): string => `${String(index).padStart(42, 'A')}A=`;
const pad = (count: number): string => ' '.repeat(count * 20);

/** Work that rules of best practice alone do. */
const strictZones: readonly (readonly [why: string, make: (count: number) => string])[] = [
  ['names beside a wildcard', (count) => `* MX 1 ns1\n${lines(count, (index) => `a${index} A 192.0.2.1`)}`],
  [
    'names beside wildcards of many types',
    (count) =>
      `${lines(count, (index) => `* TYPE${300 + index} \\# 0`)}${lines(count, (index) => `a${index} TXT x`)}`,
  ],
  ['many wildcards', (count) => lines(count, (index) => `*.w${index} TXT x\na.w${index} A 192.0.2.1`)],
  [
    'deep names below wildcards',
    (count) => `*.a MX 1 ns1\n${lines(count, (index) => `${'a.'.repeat(20)}b${index}.a A 192.0.2.1`)}`,
  ],
  [
    'delegations to one server with many addresses',
    (count) =>
      `${lines(count, (index) => `h A ${address(index)}`)}${lines(count, (index) => `s${index} NS h\ns${index} NS ns1`)}`,
  ],
  [
    'many servers of one part',
    (count) => lines(count, (index) => `s NS ns${index}.s\nns${index}.s A 192.0.2.1`),
  ],
  ['texts of one name', (count) => lines(count, (index) => `t TXT a${index} b`)],
  ['services of one name', (count) => lines(count, (index) => `t HTTPS ${index + 1} x${index}.net.`)],
  [
    'services that point to one name with many',
    (count) => lines(count, (index) => `t HTTPS ${index + 1} x.net.\ns${index} HTTPS 0 t`),
  ],
];

const zones: readonly (readonly [why: string, make: (count: number) => string])[] = [
  ['many names', (count) => lines(count, (index) => `a${index} A 192.0.2.1`)],
  ['many records of one name', (count) => lines(count, (index) => `a A ${address(index)}`)],
  ['copies of one record', (count) => lines(count, () => 'a A 192.0.2.1')],
  ['CNAMEs of one name', (count) => lines(count, (index) => `a CNAME x${index}.net.`)],
  ['DNAMEs of one name', (count) => lines(count, (index) => `a DNAME x${index}.net.`)],
  [
    'types of one name beside a CNAME',
    (count) => `a CNAME x.net.\n${lines(count, (index) => `a TYPE${300 + index} \\# 0`)}`,
  ],
  ['deep names', (count) => lines(count, (index) => `${'a.'.repeat(100)}${index} A 192.0.2.1`)],
  [
    'deep targets that do not exist',
    (count) => lines(count, (index) => `m MX ${index} ${'a.'.repeat(100)}x${index}`),
  ],
  [
    'targets below a wildcard',
    (count) => `*.w A 192.0.2.1\n${lines(count, (index) => `m MX ${index} a.b.c.x${index}.w`)}`,
  ],
  ['delegations without glue', (count) => lines(count, (index) => `s${index} NS ns.s${index}`)],
  ['aliases one behind the other', (count) => lines(count, (index) => `a${index} CNAME a${index + 1}`)],
  ['unclosed quotes', (count) => lines(count, () => 'a TXT "x')],
  ['unclosed parentheses', (count) => lines(count, () => 'a TXT ( "x"')],
  ['one parenthesis that nothing closes', (count) => `a TXT ( "x"\n${lines(count, () => 'a A 192.0.2.1')}`],
  ['nested parentheses', (count) => `a TXT ${'('.repeat(count)} x ${')'.repeat(count)}\n`],
  ['one long token', (count) => `a TXT ${'x'.repeat(count * 20)}\n`],
  ['one long token of escapes', (count) => `a TXT ${'\\120'.repeat(count * 5)}\n`],
  ['one long name', (count) => `${'a.'.repeat(count * 10)} A 192.0.2.1\n`],
  ['many short tokens', (count) => `a TXT ${'x '.repeat(count * 10)}\n`],
  ['many odd tokens', (count) => `a TXT ${'é '.repeat(count * 10)}\n`],
  ['blanks alone', (count) => pad(count)],
  ['comments alone', (count) => lines(count, () => '; ((((((((((((((((((')],
  [
    'lines that end in a carriage return alone',
    (count) => lines(count, () => 'a A 192.0.2.1').replaceAll('\n', '\r'),
  ],
  ['origins', (count) => lines(count, (index) => `$ORIGIN a${index}.example.com.`)],
  [
    'a record with a long entry that others are in conflict with',
    (count) => `a CNAME ( ${pad(count)} x.net. )\n${lines(count, (index) => `a TYPE${300 + index} \\# 0`)}`,
  ],
  [
    'a cut with a long entry that hides many names',
    (count) => `sub NS ( ${pad(count)} x.net. )\n${lines(count, (index) => `a${index}.sub TXT x`)}`,
  ],
  [
    'a long `$GENERATE` whose records are copies',
    (count) => `$GENERATE ( ${pad(count)} 1-${count} ) a A 192.0.2.1\n`,
  ],
  [
    'signed names',
    (count) =>
      signed(lines(count, (at) => `a${at} A 192.0.2.1\na${at} ${rrsig('A', 3)}\na${at} NSEC b${at} A NSEC`)),
  ],
  [
    'signatures of one name that cover nothing, and its list of types',
    (count) =>
      signed(
        `${lines(count, (at) => `a ${rrsig(`TYPE${300 + at}`, 3)}`)}a NSEC @ ${lines(count, (at) => `TYPE${700 + at}`).replaceAll('\n', ' ')}\n`,
      ),
  ],
  [
    'types of one name, each signed',
    (count) => signed(lines(count, (at) => `a TYPE${300 + at} \\# 0\na ${rrsig(`TYPE${300 + at}`, 3)}`)),
  ],
  [
    'signatures of one record, each by another key',
    (count) => signed(lines(count, (at) => `@ ${rrsig('SOA').replace(' 1038 ', ` ${at} `)}`)),
  ],
  [
    'hashes that lead nowhere',
    (count) => signed(lines(count, (at) => `${hash(at)} NSEC3 1 0 0 - ${hash(0)} A`)),
  ],
  [
    'hashes, each of other parameters',
    (count) =>
      signed(
        lines(count, (at) => `${hash(at)} NSEC3 1 0 ${at} - ${hash(at)} A\n@ NSEC3PARAM 1 0 ${at + 1} -`),
      ),
  ],
  [
    'keys',
    (count) => signed(lines(count, (at) => `@ DNSKEY 257 3 15 ${key(at)}\n@ CDNSKEY 257 3 15 ${key(at)}`)),
  ],
  [
    'digests of keys',
    (count) =>
      signed(lines(count, (at) => `@ DNSKEY 257 3 15 ${key(at)}\n@ CDS ${at} 15 2 ${'ab'.repeat(32)}`)),
  ],
  [
    'digests of the zone',
    (count) => lines(count, (at) => `@ ZONEMD 1 ${at & 255} ${240 + (at >> 8)} ${'ab'.repeat(12)}`),
  ],
  [
    'aliases that stand behind many records',
    (count) =>
      `${lines(count, (index) => `host A ${address(index)}`)}host CNAME x.net.\n${lines(count, (index) => `m MX ${index} host`)}`,
  ],
  [
    'signatures and keys that cannot be read',
    (count) =>
      signed(
        lines(
          count,
          (at) =>
            `a TYPE${300 + at} \\# 0\na ${rrsig(`TYPE${700 + at}`, 3)}\na RRSIG TYPE${300 + at} x\n@ DNSKEY 25x`,
        ),
      ),
  ],
  [
    'names that cannot be read in a chain of hashes',
    (count) =>
      signed(
        `@ NSEC3PARAM 1 0 0 -\n${lines(count, (at) => `${hash(at)} NSEC3 1 0 0 - ?\na${at} A x\n${hash(at + count)} NSEC3 1 0 0 - ${hash(0)} A`)}`,
      ),
  ],
  [
    'a cut that stands behind many records',
    (count) =>
      `${lines(count, (index) => `sub TXT ${index}`)}sub NS x.net.\n${lines(count, (index) => `a${index}.sub TXT x`)}`,
  ],
];

/** Texts of so many lines end at the same place of a block of 256 octets, by which columns are counted. */
const COUNTS = [128, 256] as const;

let calls = 0;

let stop: readonly (() => void)[] = [];

beforeEach(() => {
  const one = (): void => {
    calls++;
  };
  stop = [
    countCalls(
      ZoneStore.prototype,
      ['recordTraits', 'compareRdata', 'presentTraits', 'recordAt', 'nameText'],
      one,
    ),
    countCalls(UnreadRecords.prototype, ['lastAt', 'previous', 'traitsAt', 'type'], one),
    countCalls(NameTable.prototype, ['ancestors', 'find', 'intern'], one),
  ];
});

afterEach(() => {
  for (const end of stop) end();
});

/** Octets that are looked at and calls, for a whole check whose findings are all read. */
function workOf(text: string, options: CheckZoneOptions = {}): number {
  let reads = 0;
  const bytes = encodeUtf8(text);
  const watched = new Proxy(bytes, {
    get(target, key) {
      if (typeof key === 'string' && key.charCodeAt(0) <= 0x39) {
        reads++;
        return target[Number(key)];
      }
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  calls = 0;
  checkZone(watched, options);
  return reads + calls;
}

describe('twice the text makes about twice the work', () => {
  test.each(zones)('%s', (_why, make) => {
    // What every zone costs is left out.
    const least = workOf(prelude);
    const [once, twice] = COUNTS.map((count) => workOf(prelude + make(count)) - least);
    expect(once).toBeGreaterThan(COUNTS[0]);
    expect(twice! / once!).toBeLessThan(2.5);
  });

  test.each([...zones, ...strictZones])('%s, with best practice', (_why, make) => {
    const strict = { profile: 'strict' } as const;
    const least = workOf(preludeFor('strict'), strict);
    const [once, twice] = COUNTS.map((count) => workOf(preludeFor('strict') + make(count), strict) - least);
    expect(once).toBeGreaterThan(COUNTS[0]);
    expect(twice! / once!).toBeLessThan(2.5);
  });
});
