import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/catalog/finding.ts';
import { checkZone } from '../../../src/engine/check-zone.ts';
import { findingsIn, prelude } from '../../helpers/in-zone.ts';
import { readZoneFile, zoneFiles } from '../../helpers/zone-files.ts';

const firstOf = (lines: string): Finding => findingsIn(lines)[0]!;

describe('a finding says in its own words', () => {
  test.each([
    [
      'that the TTL stands twice',
      'a 300 IN 300 A 192.0.2.2',
      'record/invalid-ttl',
      'The TTL stands once before the type of a record, and 300 is a second one.',
    ],
    [
      'that the class stands twice',
      'a IN IN A 192.0.2.2',
      'syntax/entry-form',
      'The class stands once before the type of a record, and IN is a second one.',
    ],
    [
      'that a # starts no comment',
      'a A 192.0.2.2 # web',
      'record/invalid-content',
      '# web is too much: in a zone file only a semicolon starts a comment, and nothing does elsewhere.',
    ],
    [
      'that slashes start none',
      'a A 192.0.2.2 // web',
      'record/invalid-content',
      '// web is too much: in a zone file only a semicolon starts a comment, and nothing does elsewhere.',
    ],
  ])('%s', (_why, line, code, detail) => {
    expect(findingsIn(`${line}\n`).map((found) => [found.code, found.detail])).toEqual([[code, detail]]);
  });

  test.each([
    ['@ CAA 0 "issue"', 16],
    ['@ CAA 0 issue', 14],
    ['a HINFO "x y"', 14],
    ['a A', 4],
  ])('that something is missing, right behind what there is: %s', (line, column) => {
    expect(findingsIn(`${line}\n`).map((found) => [found.reason, found.column])).toEqual([
      ['content/missing-field', column],
    ]);
  });
});

describe('a finding names the record that it is about', () => {
  test.each([
    ['an unclosed quote', 'foo TXT "x', 'foo.example.com.'],
    ['an unclosed parenthesis', 'foo TXT ( x', 'foo.example.com.'],
    ['an unmatched parenthesis', 'foo TXT x )', 'foo.example.com.'],
    ['a nested parenthesis', 'foo TXT ( ( x ) )', 'foo.example.com.'],
    ['a trailing backslash', 'foo TXT x\\', 'foo.example.com.'],
    ['octets that are no ASCII', 'foo TXT "\x07"', 'foo.example.com.'],
    ['a missing type', 'foo 300', 'foo.example.com.'],
    ['another class', 'foo CH A 192.0.2.2', 'foo.example.com.'],
    ['a malformed TTL', 'foo 1y A 192.0.2.2', 'foo.example.com.'],
    ['an unknown type', 'foo AAAAA ::1', 'foo.example.com.'],
    ['malformed content', 'foo A 1', 'foo.example.com.'],
    ['content of the owner before', ' A 1', 'before.example.com.'],
    ['malformed content of the apex', '@ A 1', 'example.com.'],
    ['an owner in another case', 'FOO A 1', 'foo.example.com.'],
    ['an owner with escapes', 'f\\111o A 1', 'foo.example.com.'],
    ['an owner with octets that are no ASCII', '\\195\\169 A 1', '\\195\\169.example.com.'],
    ['an origin of its own', '$ORIGIN sub\nfoo A 1', 'foo.sub.example.com.'],
  ])('%s', (_why, lines, owner) => {
    expect(firstOf(`before TXT x\n${lines}\n`).owner).toBe(owner);
  });

  test.each([
    ['an owner that is no name', 'a..b A 192.0.2.2'],
    ['an owner outside of the zone', 'a.net. A 192.0.2.2'],
    ['a directive', '$FOO'],
    ['the arguments of a directive', '$TTL x'],
    ['a file that is not there', '$INCLUDE x'],
  ])('but not %s', (_why, lines) => {
    expect(firstOf(`before TXT x\n${lines}\n`).owner).toBeUndefined();
  });
});

describe('a quoted owner is refused', () => {
  test.each(['before TXT x\n"www" A 192.0.2.2\n', 'www A 192.0.2.2\n"www" A 192.0.2.3\n'])(
    'in %j',
    (lines) => {
      expect(findingsIn(lines).map(({ line, code }) => `${line}: ${code}`)).toEqual(['7: name/quoted']);
    },
  );
});

describe('a finding lies where the fault is', () => {
  test.each([
    ['www A 192.0.2.256', '6:7-6:18'],
    ['www A "192.0.2.2"', '6:8-6:17'],
    ['www MX ten mail.a.net.', '6:8-6:11'],
    ['www MX 10', '6:10-6:10'],
    ['www A 192.0.2.2 x y', '6:17-6:20'],
    ['www 1y A 192.0.2.2', '6:5-6:7'],
    ['www CH A 192.0.2.2', '6:5-6:7'],
    ['www AAAAA ::1', '6:5-6:10'],
    ['w..w A 192.0.2.2', '6:1-6:5'],
    ['www TXT "é" x "y', '6:15-6:17'],
    ['www TXT "€😀\x07"', '6:10-6:14'],
    ['é A 192.0.2.2', '6:1-6:2'],
    ['é A 192.0.2.256', '6:5-6:16'],
    ['www MX (\n10\n mail.a.net. mail.b.net. )', '8:14-8:25'],
    ['www TXT "\\300"', '6:10-6:14'],
    ['www TXT "é\\300"', '6:11-6:15'],
    ['www TXT x\n\n\n\tA 1', '9:4-9:5'],
  ])('%j: %s', (lines, place) => {
    const findings = findingsIn(`${lines}\n`);
    const places = findings.map((one) => `${one.line}:${one.column}-${one.endLine}:${one.endColumn}`);
    expect(places).toContain(place);
  });
});

describe('every sentence has its holes filled and its ends', () => {
  const all = zoneFiles.concat('demo.zone').flatMap((file) => {
    const { bytes, options } = readZoneFile(file);
    return checkZone(bytes, options).findings.map((finding) => ({ file, ...finding }));
  });

  test.each(all)('$code in $file, line $line', ({ message, detail, related }) => {
    for (const text of [message, detail]) {
      expect(text).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
      expect(text).not.toMatch(/(?<!\.)\.\.(?!\.)(?:\s|$)/);
      expect(text).not.toMatch(/ {2}|^\s|\s$/);
    }
    expect(detail).toMatch(/[.!?]$/);
    for (const { why } of related ?? []) expect(why).not.toBe('');
  });
});

test('a record outside of the zone is told with its name in full, whatever origin made it', () => {
  const { detail } = firstOf('$ORIGIN example.net.\na A 192.0.2.1\n');
  expect(detail).toMatch(/^a\.example\.net\. is neither example\.com\. /);
});

test('an owner without its final dot is suggested as it was written, whatever origin is added to it', () => {
  const { code, detail } = firstOf('$ORIGIN sub.example.com.\nwww.example.com A 192.0.2.1\n');
  expect(code).toBe('name/missing-final-dot');
  expect(detail).toMatch(/; www\.example\.com\. is probably what is meant\.$/);
});

describe('findings in the order of the text', () => {
  test('stand in it by line and column, whatever found them', () => {
    const zone =
      '@ MX 10 nope\na A 1\nb TXT "\x07" "\x08"\n@ MX 20 none\nc CNAME d.net.\nc A 192.0.2.1\na..b A 1\n';
    const places = findingsIn(zone).map(({ line, column }) => line! * 1000 + column!);
    expect(places).toEqual(places.toSorted((left, right) => left - right));
    expect(places.length).toBeGreaterThan(6);
  });
});

describe('severities', () => {
  test('can be changed by code, and a code can be silenced', () => {
    const zone = `${prelude}www A 192.0.2.2\nwww A 192.0.2.2\nwww A 1\n`;
    const severities = { 'record/already-exists': 'error', 'record/invalid-content': 'off' } as const;
    expect(checkZone(zone, { severities }).findings).toMatchObject([
      { code: 'record/already-exists', severity: 'error' },
    ]);
  });
});

describe('an origin that is no name', () => {
  test.each(['', 'a..b', 'a'.repeat(64), '\\300'])('%j is a mistake of the programmer', (origin) => {
    expect(() => checkZone(prelude, { origin })).toThrow(TypeError);
  });
});
