import { describe, expect, test } from 'vitest';
import { findingsIn } from '../../helpers/in-zone.ts';

const said = (line: string): readonly string[] =>
  findingsIn(`${line}\n`).map(({ code, severity }) => `${severity} ${code}`);

describe('a zero in a word without quotes is an error, since BIND and Knot do not read the entry', () => {
  test.each(['a\0b TXT x', '\0 TXT x', 'a TXT x\0', 'a\0b 300 IN TXT x'])('%j', (line) => {
    expect(said(line)).toEqual(['error syntax/non-ascii']);
  });
});

describe('elsewhere it is what any control octet is', () => {
  test.each([
    ['a TXT "x\0"', ['warning syntax/non-ascii']],
    ['a\x01b TXT x', ['warning syntax/non-ascii']],
    ['a TXT x\x7f', ['warning syntax/non-ascii']],
    ['a TXT x ; \0', []],
    ['a\\000b TXT x', []],
  ])('%j', (line, expected) => {
    expect(said(line)).toEqual(expected);
  });
});
