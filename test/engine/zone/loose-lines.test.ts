import { describe, expect, test } from 'vitest';
import { zoneLimits } from '../../../src/engine/zone/zone-limits.ts';
import { ZoneChecker } from '../../../src/engine/zone-checker.ts';
import { findingsIn, prelude } from '../../helpers/in-zone.ts';
import { stored } from '../../helpers/stored-text.ts';

/** An entry that is wrong by itself, which must be seen behind what goes before. */
const last = 'last A 192.0.2.256\n';
const seen = 'record/invalid-content ipv4/octet-range';

/** What is told of lines and of an entry behind them, as `line code reason`. */
function told(lines: string): string[] {
  const text = `${lines}\n${last}`;
  const shown = findingsIn(text).map(({ line, code, reason }) =>
    `${line! - 5} ${code} ${reason ?? ''}`.trim(),
  );
  expect(shown.at(-1)).toBe(`${lines.split('\n').length + 1} ${seen}`);
  const pieces = new ZoneChecker({}, zoneLimits, { read: 16, view: 16 });
  const bytes = new TextEncoder().encode(prelude + text);
  const again = [...pieces.check(stored(bytes), { origin: 'example.com' }).findings()];
  expect(again.map(({ line, code, reason }) => `${line! - 5} ${code} ${reason ?? ''}`.trim())).toEqual(shown);
  return shown.slice(0, -1);
}

describe('one cause over several lines is one finding', () => {
  test.each([
    ['a string over lines', 'a TXT "one\ntwo\nthree"', '1 syntax/unclosed-quote text/lines'],
    [
      'a key over lines',
      'a TXT "v=DKIM1; p=MIGf\nMA0GCSqGSIb3DQ\nEBAQUAA4=="',
      '1 syntax/unclosed-quote text/lines',
    ],
    ['a string over lines in a group', 'a TXT ( "one\n two" )', '1 syntax/unclosed-quote'],
    ['a string that ends in a backslash', 'a TXT "one\\\ntwo"', '1 syntax/unclosed-quote text/lines'],
    ['a line that ends in a backslash', 'a TXT one\\\ntwo', '1 syntax/trailing-backslash'],
    ['two such lines', 'a TXT one\\\ntwo\\\nthree', '1 syntax/trailing-backslash'],
    ['a comment of another format', '/* one\n two\n*/', '1 syntax/not-a-comment'],
    ['a comment with stars', '/*\n * one two\n * "three\n */', '1 syntax/not-a-comment'],
    [
      'fields in lines of their own, the parenthesis left out',
      'a SOA ns1 hostmaster\n 1\n 7200\n 3600\n 1209600\n 300',
      '1 record/invalid-content content/lines',
    ],
    [
      'the same in one line, closed',
      'a SOA ns1 hostmaster\n 1 7200 3600 1209600 300 )',
      '1 record/invalid-content content/lines',
    ],
    [
      'the same at the start of the line',
      'a SOA ns1 hostmaster 1\n7200\n3600\n)',
      '1 record/invalid-content content/lines',
    ],
    [
      'the same in brackets',
      'a SOA ns1 hostmaster [\n 1\n 7200\n 3600 ]',
      '1 record/invalid-content content/lines',
    ],
    ['a name in the next line', 'a MX 10\n   ns1.example.net.', '1 record/invalid-content content/lines'],
  ])('%s', (_what, lines, found) => {
    expect(told(lines)).toEqual([found]);
  });
});

describe('a group that is not closed hides nothing', () => {
  test.each([
    ['up to the end', 'a TXT ( "one"\nb A 192.0.2.2'],
    ['up to another group', 'a TXT ( "one"\nb TXT ( "two"\n "three" )'],
    ['up to a group of lines with one word each', 'a TXT ( "one"\nb TXT (\ntwo\nthree\n)'],
    ['the lines behind the first', 'a TXT ( "one"\n "two"\nb A 192.0.2.2'],
    ['in one line with another', 'a TXT ( "one"\nb TXT ( "two" )\nc TXT ( "three"\n)'],
  ])('%s', (_what, lines) => {
    expect(told(lines)).toEqual(['1 syntax/unclosed-parenthesis']);
  });

  test('a zone keeps its name servers', () => {
    const zone =
      '@ SOA ns1 hostmaster (\n 1\n 7200\n 3600\n 1209600\n 300\n@ NS ns1\nns1 TXT (\n"a"\n)\nns1 A 192.0.2.1\n';
    const checker = new ZoneChecker({});
    const found = [
      ...checker.check(new TextEncoder().encode(`$TTL 1\n${zone}`), { origin: 'example.com' }).findings(),
    ];
    expect(found.map(({ line, code }) => `${line} ${code}`)).toEqual(['2 syntax/unclosed-parenthesis']);
  });
});

describe('what is another slip is told beside', () => {
  test.each([
    [
      'two strings that are not closed',
      'a TXT "one\nb TXT "two',
      ['1 syntax/unclosed-quote', '2 syntax/unclosed-quote'],
    ],
    [
      'a misspelt type behind a string that is not closed',
      'a TXT "one\nb CNMAE ns1',
      ['1 syntax/unclosed-quote', '2 record/unsupported-type type/near'],
    ],
    [
      'a misspelt type behind a field that is missing',
      'a MX 10\nb CNMAE ns1',
      ['1 record/invalid-content content/missing-field', '2 record/unsupported-type type/near'],
    ],
    [
      'a line that is apart',
      'a TXT "one\nb A 192.0.2.2\ntwo',
      ['1 syntax/unclosed-quote', '3 syntax/missing-type'],
    ],
    [
      'a parenthesis too many',
      'a TXT one )\nb TXT )',
      ['1 syntax/unmatched-parenthesis', '2 syntax/unmatched-parenthesis'],
    ],
  ])('%s', (_what, lines, found) => {
    expect(told(lines)).toEqual(found);
  });

  test('lines without end are not one entry', () => {
    const found = findingsIn(`a TXT "one\n${'two\n'.repeat(300)}`);
    expect(found.filter(({ code }) => code === 'syntax/missing-type')).toHaveLength(100);
  });
});
