import { describe, expect, test } from 'vitest';
import { checkZone } from '../../../src/engine/check-zone.ts';
import type { Include } from '../../../src/engine/zone/include.ts';
import { foundIn, foundInWhole, preludeFor } from '../../helpers/in-zone.ts';
import { readText } from '../../helpers/records-of.ts';

/** The records of a text in the zone example.com, each as `owner ttl type content`; what is wrong follows in brackets. */
function read(text: string): string[] {
  const { records, codes } = readText(text, 'example.com');
  return [...records, ...codes.map((code) => `[${code}]`)];
}

describe('owner', () => {
  test.each([
    ['a name in short', '$TTL 1\na A 192.0.2.1', ['a.example.com. 1 A 192.0.2.1']],
    ['a name in full', '$TTL 1\na.example.com. A 192.0.2.1', ['a.example.com. 1 A 192.0.2.1']],
    ['the origin', '$TTL 1\n@ A 192.0.2.1', ['example.com. 1 A 192.0.2.1']],
    ['letters of any case', '$TTL 1\nWwW.EXAMPLE.com. A 192.0.2.1', ['www.example.com. 1 A 192.0.2.1']],
    [
      'the owner before',
      '$TTL 1\na A 192.0.2.1\n A 192.0.2.2\n\tA 192.0.2.3',
      ['a.example.com. 1 A 192.0.2.1', 'a.example.com. 1 A 192.0.2.2', 'a.example.com. 1 A 192.0.2.3'],
    ],
    [
      'the owner before, behind a comment and empty lines',
      '$TTL 1\na A 192.0.2.1\n\n; x\n   ; y\n A 192.0.2.2',
      ['a.example.com. 1 A 192.0.2.1', 'a.example.com. 1 A 192.0.2.2'],
    ],
    [
      'lines that are comments, with carriage returns that end them and one that does not',
      '$TTL 1\na A 192.0.2.1\n; x\n;\n; y\r\nb A 192.0.2.2\n; z\rc A 192.0.2.3\n',
      [
        'a.example.com. 1 A 192.0.2.1',
        'b.example.com. 1 A 192.0.2.2',
        'c.example.com. 1 A 192.0.2.3',
        '[syntax/bare-carriage-return]',
      ],
    ],
    ['a label with a dot in it', '$TTL 1\na\\.b A 192.0.2.1', ['a\\.b.example.com. 1 A 192.0.2.1']],
    ['an @ that is no origin', '$TTL 1\n\\@ A 192.0.2.1', ['\\@.example.com. 1 A 192.0.2.1']],
    ['a dollar that is no directive', '$TTL 1\n\\$TTL A 192.0.2.1', ['\\$ttl.example.com. 1 A 192.0.2.1']],
    ['a wildcard', '$TTL 1\n* A 192.0.2.1', ['*.example.com. 1 A 192.0.2.1']],
    [
      'words that are types and classes elsewhere',
      '$TTL 1\nA A 192.0.2.1\nin A 192.0.2.1\n300 A 192.0.2.1',
      ['a.example.com. 1 A 192.0.2.1', 'in.example.com. 1 A 192.0.2.1', '300.example.com. 1 A 192.0.2.1'],
    ],
  ])('%s', (_why, text, records) => {
    expect(read(text)).toEqual(records);
  });
});

describe('TTL, class and type in the order that the file likes', () => {
  test.each([
    'a A 192.0.2.1',
    'a 3600 A 192.0.2.1',
    'a IN A 192.0.2.1',
    'a 3600 IN A 192.0.2.1',
    'a IN 3600 A 192.0.2.1',
    'a 1h in a 192.0.2.1',
    'a CLASS1 TYPE1 192.0.2.1',
    'a class1 60m type1 192.0.2.1',
    'a\t3600\tIN\tA\t192.0.2.1',
    'a ( 3600 IN\nA\n192.0.2.1 )',
  ])('%j', (line) => {
    expect(read(`$TTL 1h\n${line}`)).toEqual(['a.example.com. 3600 A 192.0.2.1']);
  });

  test.each([
    ['a IN IN A 192.0.2.1', 'syntax/entry-form'],
    ['a 1 2 A 192.0.2.1', 'record/invalid-ttl'],
    ['a A 1 192.0.2.1', 'record/invalid-content'],
    ['a CLASS2 A 192.0.2.1', 'syntax/class-mismatch'],
    ['a CLASS65536 A 192.0.2.1', 'syntax/entry-form'],
    ['a TYPE65536 \\# 0', 'record/unsupported-type'],
    ['a TYPE \\# 0', 'record/unsupported-type'],
    ['a "A" 192.0.2.1', 'syntax/entry-form'],
    ['a \\A 192.0.2.1', 'record/unsupported-type'],
    ['a', 'syntax/missing-type'],
    ['a 300', 'syntax/missing-type'],
    ['a IN 300', 'syntax/missing-type'],
    ['a -1 A 192.0.2.1', 'record/invalid-ttl'],
    ['a 1x A 192.0.2.1', 'record/invalid-ttl'],
  ])('%j is refused: %s', (line, code) => {
    expect(read(`$TTL 1h\n${line}`)).toEqual([`[${code}]`]);
  });
});

describe('TTL that a record does not state', () => {
  test.each([
    [
      '`$TTL`',
      '$TTL 5\na 9 A 192.0.2.1\nb A 192.0.2.1',
      ['a.example.com. 9 A 192.0.2.1', 'b.example.com. 5 A 192.0.2.1'],
    ],
    ['the last `$TTL`', '$TTL 5\n$TTL 6\na A 192.0.2.1', ['a.example.com. 6 A 192.0.2.1']],
    [
      '`$TTL`, also behind a record that stated its own',
      'a 9 A 192.0.2.1\n$TTL 5\nb A 192.0.2.1',
      ['a.example.com. 9 A 192.0.2.1', 'b.example.com. 5 A 192.0.2.1'],
    ],
    [
      'without `$TTL` the one that was stated last',
      'a 9 A 192.0.2.1\nb A 192.0.2.1\nc 8 A 192.0.2.1\nd A 192.0.2.1',
      [
        'a.example.com. 9 A 192.0.2.1',
        'b.example.com. 9 A 192.0.2.1',
        'c.example.com. 8 A 192.0.2.1',
        'd.example.com. 8 A 192.0.2.1',
      ],
    ],
    ['`$TTL 0`', '$TTL 0\na A 192.0.2.1', ['a.example.com. 0 A 192.0.2.1']],
    ['`$TTL` with units', '$TTL 1h30m\na A 192.0.2.1', ['a.example.com. 5400 A 192.0.2.1']],
    [
      'a broken `$TTL` leaves the one before',
      '$TTL 5\n$TTL x\na A 192.0.2.1',
      ['a.example.com. 5 A 192.0.2.1', '[record/invalid-ttl]'],
    ],
  ])('%s', (_why, text, records) => {
    expect(read(text)).toEqual(records);
  });
});

describe('$ORIGIN', () => {
  test.each([
    ['in full', '$TTL 1\n$ORIGIN sub.example.com.\na A 192.0.2.1', ['a.sub.example.com. 1 A 192.0.2.1']],
    ['in short', '$TTL 1\n$ORIGIN sub\na A 192.0.2.1', ['a.sub.example.com. 1 A 192.0.2.1']],
    [
      'in short, twice',
      '$TTL 1\n$ORIGIN b\n$ORIGIN a\n@ A 192.0.2.1',
      ['a.b.example.com. 1 A 192.0.2.1', '[syntax/relative-origin]'],
    ],
    ['as @', '$TTL 1\n$ORIGIN sub\n$ORIGIN @\na A 192.0.2.1', ['a.sub.example.com. 1 A 192.0.2.1']],
    ['as the root', '$TTL 1\n$ORIGIN .\na.example.com A 192.0.2.1', ['a.example.com. 1 A 192.0.2.1']],
    [
      'above the zone',
      '$TTL 1\n$ORIGIN com.\nexample A 192.0.2.1\nother A 192.0.2.1',
      ['example.com. 1 A 192.0.2.1', '[name/out-of-zone]'],
    ],
    [
      'beside the zone',
      '$TTL 1\n$ORIGIN example.net.\na A 192.0.2.1\nb.example.com. A 192.0.2.1',
      ['b.example.com. 1 A 192.0.2.1', '[name/out-of-zone]'],
    ],
    ['in another case', '$TTL 1\n$origin SUB\na A 192.0.2.1', ['a.sub.example.com. 1 A 192.0.2.1']],
    [
      'holds for content too',
      '$TTL 1\n$ORIGIN sub\na CNAME b',
      ['a.sub.example.com. 1 CNAME b.sub.example.com.'],
    ],
    [
      'leaves the owner before',
      '$TTL 1\na A 192.0.2.1\n$ORIGIN sub\n A 192.0.2.2',
      ['a.example.com. 1 A 192.0.2.1', 'a.example.com. 1 A 192.0.2.2', '[syntax/inherited-owner]'],
    ],
    [
      'gives the same text another meaning',
      '$TTL 1\na A 192.0.2.1\n$ORIGIN sub\na A 192.0.2.1',
      ['a.example.com. 1 A 192.0.2.1', 'a.sub.example.com. 1 A 192.0.2.1'],
    ],
    [
      'that is broken leaves the one before',
      '$TTL 1\n$ORIGIN a..b\na A 192.0.2.1',
      ['a.example.com. 1 A 192.0.2.1', '[syntax/directive-arguments]'],
    ],
  ])('%s', (_why, text, records) => {
    expect(read(text)).toEqual(records);
  });
});

describe('directives', () => {
  test.each([
    ['$ORIGIN', 'syntax/directive-arguments'],
    ['$ORIGIN a b', 'syntax/directive-arguments'],
    ['$ORIGIN "a"', 'syntax/directive-arguments'],
    ['$ORIGIN ; a', 'syntax/directive-arguments'],
    [`$ORIGIN ${'a'.repeat(64)}`, 'syntax/directive-arguments'],
    ['$TTL', 'syntax/directive-arguments'],
    ['$TTL 1 2', 'syntax/directive-arguments'],
    ['$TTL x', 'record/invalid-ttl'],
    ['$TTL 2147483648', 'record/invalid-ttl'],
    ['$TTL -1', 'record/invalid-ttl'],
    ['$INCLUDE', 'syntax/directive-arguments'],
    ['$INCLUDE a b c', 'syntax/directive-arguments'],
    ['$INCLUDE a b..c', 'syntax/directive-arguments'],
    ['$INCLUDE a', 'syntax/include-unavailable'],
    ['$FOO', 'syntax/unknown-directive'],
    ['$', 'syntax/unknown-directive'],
    ['$TTLS 1', 'syntax/unknown-directive'],
    ['$constructor', 'syntax/unknown-directive'],
    ['$__proto__ 1', 'syntax/unknown-directive'],
    ['$TTL "1', 'syntax/unclosed-quote'],
    ['$TTL ( 1', 'syntax/unclosed-parenthesis'],
  ])('%s: %s', (line, code) => {
    expect(read(`${line}\n`)).toEqual([`[${code}]`]);
  });

  test.each([
    ['$TTL 7 ; comment', '7'],
    ['$TTL ( 7 )', '7'],
    ['$TtL\t7', '7'],
  ])('%s is carried out', (line, ttl) => {
    expect(read(`${line}\na A 192.0.2.1`)).toEqual([`a.example.com. ${ttl} A 192.0.2.1`]);
  });
});

describe('what a line takes from those before it', () => {
  const strict = { profile: 'strict' } as const;
  const whole = (text: string): string => preludeFor('strict').replace('$TTL 3600\n', '') + text;
  const found = (text: string): string[] =>
    foundInWhole(text, strict).filter((one) => one.includes('syntax/'));

  test.each([
    [
      'its owner after $ORIGIN',
      '$ORIGIN sub\n A 192.0.2.2\n AAAA 2001:db8::2\n',
      ['2: syntax/inherited-owner'],
    ],
    [
      'its owner after an empty line and a comment',
      '$ORIGIN sub\n\n ; sub\n A 192.0.2.2\n',
      ['4: syntax/inherited-owner'],
    ],
    ['its owner after a record with a name', '$ORIGIN sub\nb A 192.0.2.2\n A 192.0.2.3\n', []],
    [
      'its owner after an $ORIGIN that changes nothing',
      'b A 192.0.2.2\n$ORIGIN example.com.\n A 192.0.2.3\n',
      [],
    ],
    ['its owner after $TTL', 'b A 192.0.2.2\n$TTL 5\n AAAA 2001:db8::2\n', []],
  ])('%s', (_why, lines, expected) => {
    expect(foundIn(lines, strict)).toEqual(expected);
    expect(foundIn(lines)).toEqual(expected);
  });

  test('its TTL from the record before, where there is no $TTL: told at the first in best practice alone', () => {
    const zone = whole('').replace('@ SOA', '@ 60 SOA');
    expect(found(zone)).toEqual(['3: syntax/inherited-ttl']);
    expect(foundInWhole(zone)).toEqual([]);
    expect(found(zone.replace('@ 60 SOA', '$TTL 60\n@ SOA'))).toEqual([]);
    expect(found(zone.replaceAll(/^(@|ns1) (?!60)/gm, '$1 60 '))).toEqual([]);
  });

  test('a line without its end is told in best practice alone, in each file', () => {
    const include: Include = (file) => ({ file, bytes: new TextEncoder().encode('b A 192.0.2.2') });
    const zone = `${preludeFor('strict')}$INCLUDE b.inc\nc A 192.0.2.3`;
    const { findings } = checkZone(zone, { ...strict, include, file: 'a.zone' });
    expect(findings.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'a.zone:8 syntax/final-line-break',
      'b.inc:1 syntax/final-line-break',
    ]);
    expect(checkZone(zone, { include }).findings).toEqual([]);
    expect(
      checkZone(`${zone}\r\n`, { include: undefined, ...strict }).findings.map(({ code }) => code),
    ).toEqual(['syntax/include-unavailable']);
  });
});
