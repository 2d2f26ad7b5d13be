import { describe, expect, test } from 'vitest';
import {
  expand,
  MAX_GENERATED_SIDE,
  parseRange,
  parseTemplate,
  rangeLength,
} from '../../../src/engine/text/generate.ts';
import { findingsIn, foundIn } from '../../helpers/in-zone.ts';
import { readText } from '../../helpers/records-of.ts';
import { expansions, malformed, ownExpansions, unquoted } from './generate-examples.ts';

const read = (line: string) => readText(`$TTL 3600\n$GENERATE ${line}\n`, 'example.com');

describe('a line makes its records', () => {
  test.each([...expansions, ...ownExpansions])('%s', (line, ...records) => {
    expect(read(line)).toMatchObject({ records, codes: [] });
  });
});

describe('content of several words without quotes is an error, and makes its records', () => {
  test.each(unquoted)('%s', (line, ...records) => {
    expect(read(line)).toMatchObject({ records, codes: ['syntax/generate-invalid'] });
  });

  test('the words are marked, and how to write them is told', () => {
    const [finding, ...others] = findingsIn('$GENERATE 1-2 @ MX 10 m$.example.net.\n');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'error', line: 6, column: 20, endColumn: 38 });
    expect(finding!.detail).toContain('into one pair of quotes');
  });

  test.each([
    '1-2 h$ A 192.0.2.$ # two',
    '1-2 h$ A 192.0.2.$ // two',
    '1-2 h$ MX "10 ns$.example.net." -- two',
  ])('what is meant as a comment is told once, and is none of it: %s', (line) => {
    const found = readText(`$TTL 3600\n$GENERATE ${line}\n`, 'example.com');
    expect(found.codes).toEqual(['syntax/generate-invalid']);
    expect(found.records).toHaveLength(2);
    const [finding] = findingsIn(`$GENERATE ${line}\n`);
    expect(finding!.detail).toContain('only a semicolon starts');
  });

  test.each([
    '1-2 m$ MX "10 m$.example.net."',
    '1-2 h$ A 192.0.2.$ ; comment',
    '1-2 h$ 60 IN TXT $',
    '1-2 h$ TXT "a b $"',
  ])('%s is of one word', (line) => {
    expect(foundIn(`$GENERATE ${line}\n`)).toEqual([]);
  });
});

describe('a malformed line makes one finding and no record', () => {
  test.each(malformed)('%j', (line) => {
    expect(read(line)).toMatchObject({ records: [], codes: ['syntax/generate-invalid'] });
  });

  test.each([
    [
      '1-2 h$ TXT ${2147483647}',
      '2147483649 of the offset 2147483647; numbers are from -2147483648 to 2147483647',
    ],
    ['1-2 h$ TXT ${0,128}', '128 characters wide; 127 is the most'],
    ['1-2 h${x} TXT ${y}', 'a modifier that is not of the form ${offset,width,base}'],
  ])('%s says why', (line, why) => {
    expect(findingsIn(`$GENERATE ${line}\n`).map(({ detail }) => detail)).toEqual([
      expect.stringContaining(why),
    ]);
  });

  test('a text that grows too long ends it', () => {
    const many = Math.floor(MAX_GENERATED_SIDE / 100);
    expect(read(`1-2 h$ TXT "${'${0,100} '.repeat(many - 2)}x"`).codes).toEqual([]);
    expect(read(`1-2 h$ TXT ${'${0,100}'.repeat(many + 1)}`).codes).toEqual(['syntax/generate-invalid']);
  });
});

describe('limits', () => {
  test('a line makes at most 65536 records', () => {
    expect(read('1-65536 h$ A 192.0.2.1').store.count).toBe(65_536);
    expect(read('0-65536 h$ A 192.0.2.1')).toMatchObject({ records: [], codes: ['syntax/generate-limit'] });
    expect(read('0-131070/2 h$ A 192.0.2.1').store.count).toBe(65_536);
    expect(read('0-2147483647 h$ A 192.0.2.1')).toMatchObject({
      records: [],
      codes: ['syntax/generate-limit'],
    });
  });

  test('all lines of a zone make at most a million', () => {
    const lines = Array.from({ length: 16 }, () => '$GENERATE 1-65536 h A 192.0.2.1\n').join('');
    const { store, codes } = readText(`$TTL 3600\n${lines}`, 'example.com');
    expect(store.count).toBe(15 * 65_536);
    expect(codes).toEqual(['syntax/generate-limit']);
  });
});

describe('findings in generated records', () => {
  test('stand at the line that generated them', () => {
    const [finding] = findingsIn('$GENERATE 256-256 h$ A 192.0.2.$\n');
    expect(finding).toMatchObject({
      code: 'record/invalid-content',
      owner: 'h256.example.com.',
      line: 6,
      column: 1,
      endLine: 6,
      endColumn: 33,
    });
  });

  test('are told once for a line, whose records share their fault', () => {
    expect(foundIn('$GENERATE 1-3 h$ A bad\n')).toEqual(['1: record/invalid-content']);
  });

  test('are those of other records too', () => {
    expect(foundIn('h1 CNAME ns1\n$GENERATE 1-2 h$ A 192.0.2.$\n')).toEqual(['2: record/cname-conflict']);
    expect(foundIn('$GENERATE 1-2 h$ A 192.0.2.$\nh1 CNAME ns1\n')).toEqual(['2: record/cname-not-alone']);
    expect(foundIn('$GENERATE 1-2 h A 192.0.2.2\n')).toEqual(['1: record/already-exists']);
  });

  test('do not change what the lines below mean', () => {
    const { records } = readText(
      '$TTL 3600\n$GENERATE 1-1 h$ 300 A 192.0.2.$\n\tA 192.0.2.9\n',
      'example.com',
    );
    expect(records).toEqual(['h1.example.com. 300 A 192.0.2.1', 'h1.example.com. 3600 A 192.0.2.9']);
  });
});

test.each([
  ['1-3', 3],
  ['0-0', 1],
  ['1-10/3', 4],
  ['0-2147483647/2147483647', 2],
  ['007-010', 4],
])('the range %s has %i numbers', (text, length) => {
  expect(rangeLength(parseRange(text)!)).toBe(length);
});

test('a template is text and holes in turn', () => {
  expect(parseTemplate('a$b')).toEqual(['a', { offset: 0, width: 0, base: 'd' }, 'b']);
  expect(parseTemplate('${-2,3,x}')).toEqual(['', { offset: -2, width: 3, base: 'x' }, '']);
  expect(parseTemplate('')).toEqual(['']);
  const template = parseTemplate('a${-2,3,x}b');
  expect(typeof template === 'string' ? template : expand(template, 17)).toBe('a00fb');
});
