import { describe, expect, test } from 'vitest';
import { Scanner } from '../../../src/engine/text/scanner.ts';
import { MAX_TOKENS, Tokens } from '../../../src/engine/text/tokens.ts';
import { latin1 } from '../../helpers/hex.ts';
import { inShort, scan } from '../../helpers/scan.ts';
import { scanByTheBook } from '../../helpers/scan-by-the-book.ts';

/** What a text is cut into: `_` for a leading blank, `|` between tokens, the fault in brackets. */
const rows: Readonly<
  Record<string, readonly (readonly [why: string, text: string, ...entries: string[]])[]>
> = {
  lines: [
    ['an empty text', ''],
    ['a line end alone', '\n'],
    ['blanks alone', ' \t \n\t'],
    ['a line', 'a b c\n', 'a | b | c'],
    ['the last line without its end', 'a\nb', 'a', 'b'],
    ['a leading blank', ' a\n\tb\n', '_ a', '_ b'],
    ['blanks at the end', 'a \t\n', 'a'],
    ['empty lines between', 'a\n\n \n\nb\n', 'a', 'b'],
    ['CRLF', 'a\r\nb\r\n', 'a', 'b'],
    ['CR alone', 'a\rb\r', 'a', 'b'],
    ['LF and CR the wrong way round', 'a\n\rb', 'a', 'b'],
    ['CR before CRLF', 'a\r\r\nb', 'a', 'b'],
    ['a leading blank behind CRLF', 'a\r\n b', 'a', '_ b'],
  ],
  comments: [
    ['a comment alone', '; a ( " \\\n'],
    ['a comment behind a line', 'a ; b ( "\nc', 'a', 'c'],
    ['a comment right behind a word', 'a;b\nc', 'a', 'c'],
    ['a comment at the end of the text', 'a\n;', 'a'],
    ['a comment that ends in CR', 'a ; b\rc', 'a', 'c'],
    ['a backslash at the end of a comment', 'a ; b \\\nc', 'a', 'c'],
    ['an escaped semicolon', 'a\\;b c', 'a\\;b | c'],
    ['a semicolon in quotes', '"a;b"', '"a;b"'],
  ],
  quotes: [
    ['a quoted string', 'a "b c" d', 'a | "b c" | d'],
    ['an empty string', '""', '""'],
    ['strings without a blank between', '"a""b"', '"a" | "b"'],
    ['a word before and behind a string', 'a"b"c', 'a | "b" | c'],
    ['an escaped quote', '"a\\"b"', '"a\\"b"'],
    ['an escaped backslash before the closing quote', '"a\\\\" b', '"a\\\\" | b'],
    ['parentheses in quotes', '"(" ")"', '"(" | ")"'],
    ['an escaped quote outside', 'a\\"b', 'a\\"b'],
    ['a string that no quote closes', 'a "b\nc', 'a | "b" | [UnclosedQuote]', 'c'],
    ['the same before CRLF', '"b\r\nc', '"b" | [UnclosedQuote]', 'c'],
    ['the same at the end of the text', 'a "', 'a | "" | [UnclosedQuote]'],
    ['a backslash at the end of such a string', '"b\\\nc', '"b\\" | [UnclosedQuote]', 'c'],
    ['a backslash at the end of the text', '"b\\', '"b\\" | [UnclosedQuote]'],
  ],
  escapes: [
    ['an escaped blank', 'a\\ b', 'a\\ b'],
    ['an escape of three digits', 'a\\046b', 'a\\046b'],
    ['an escaped parenthesis', 'a\\( b', 'a\\( | b'],
    ['a backslash at the start of a line', '\\a b', '\\a | b'],
    ['a backslash at the end of a line', 'a\\\nb', 'a\\ | [TrailingBackslash]', 'b'],
    ['a backslash before CRLF', 'a\\\r\nb', 'a\\ | [TrailingBackslash]', 'b'],
    ['a backslash at the end of the text', 'a \\', 'a | \\ | [TrailingBackslash]'],
    ['two backslashes at the end of a line', 'a\\\\\nb', 'a\\\\', 'b'],
  ],
  parentheses: [
    ['a group on one line', 'a ( b c ) d', 'a | b | c | d'],
    ['a group over lines', 'a (\n b\n)\nc', 'a | b', 'c'],
    ['a group that starts at once', 'a(b)c', 'a | b | c'],
    ['a comment in a group', 'a ( b ; )\n c )', 'a | b | c'],
    ['empty lines in a group', 'a (\n\n\r\n b )', 'a | b'],
    ['a group before the owner', '( a\nb )', 'a | b'],
    ['a blank before such a group', ' ( a\nb )', '_ a | b'],
    ['two groups', 'a ( b ) ( c )', 'a | b | c'],
    ['words behind a group belong to the entry', 'a (\nb ) c\nd', 'a | b | c', 'd'],
    ['an empty group', '( )\na', 'a'],
    ['a line that starts in the first column, within a group', 'a (\nb\nc )\nd', 'a | b | c', 'd'],
    ['one that closes nothing', 'a )\nb', 'a | [UnmatchedParenthesis]', 'b'],
    ['one that closes nothing, alone', ')\nb', '[UnmatchedParenthesis]', 'b'],
    ['a group in a group', 'a ( b ( c ) )\nd', 'a | b | c | [NestedParenthesis]', 'd'],
    ['a group that is not closed', 'a ( b', 'a | b | [UnclosedParenthesis]'],
    [
      'the lines behind such a group, which still count',
      'a ( b\nc x\n d\n',
      'a | b | [UnclosedParenthesis]',
      'c | x',
      '_ d',
    ],
    [
      'the lines of such a group that start with a blank',
      'a ( b\n c\nd x',
      'a | b | c | [UnclosedParenthesis]',
      'd | x',
    ],
    [
      'a word alone on a line of such a group is no entry',
      'a ( b\nc\nd ; x',
      'a | b | c | d | [UnclosedParenthesis]',
    ],
    [
      'another group on a line that looks like an entry',
      'a ( b\nc x\nd ( y\nz\n)\ne x',
      'a | b | [UnclosedParenthesis]',
      'c | x',
      'd | y | z',
      'e | x',
    ],
    [
      'another group on a line that does not',
      'a ( b\n c ( d ) )\ne',
      'a | b | c | d | [NestedParenthesis]',
      'e',
    ],
    ['a parenthesis alone that is not closed', '(', '[UnclosedParenthesis]'],
    [
      'groups one behind the other that are not closed',
      'a (\nb (\nc x',
      'a | [UnclosedParenthesis]',
      'b | [UnclosedParenthesis]',
      'c | x',
    ],
    ['only the first fault of an entry', 'a ) "b', 'a | "b" | [UnmatchedParenthesis]'],
  ],
  'odd octets': [
    ['NUL', 'a\0b c', 'a\0b | c'],
    ['a form feed is no blank', 'a\fb', 'a\fb'],
    ['octets from 0x80', 'a\xe9 \xff', 'a\xe9 | \xff'],
    ['a byte order mark is part of a word here', '\xef\xbb\xbfa b', '\xef\xbb\xbfa | b'],
    ['a directive is a word as others', '$TTL 1h', '$TTL | 1h'],
  ],
};

describe.each(Object.entries(rows))('%s', (_group, table) => {
  test.each(table)('%s', (_why, text, ...entries) => {
    expect(scan(text).map(inShort)).toEqual(entries);
    expect(scanByTheBook(text).map(inShort)).toEqual(entries);
  });
});

test('tokens are marked as quoted, escaped and odd', () => {
  const [entry] = scan('a "a" a\\b "a\\b" \xe9 "\\\xe9" \\\0');
  expect(entry!.tokens.map(({ quoted, escaped, odd }) => [quoted, escaped, odd])).toEqual([
    [false, false, false],
    [true, false, false],
    [false, true, false],
    [true, true, false],
    [false, false, true],
    [true, true, true],
    [false, true, true],
  ]);
});

test.each([
  ['"abc', 0, 4],
  ['a "bc\nd', 2, 5],
  ['a ) b', 2, 3],
  ['a ( b ( c ) )', 6, 7],
  ['a ( b', 2, 3],
  ['a b\\\nc', 3, 4],
])('the fault of %j lies from octet %i to %i', (text, start, stop) => {
  expect(scan(text)[0]!.fault).toMatchObject({ start, stop });
});

test('an entry starts at its first line, not at a comment before it', () => {
  expect(scan('; a\n\n b (\n c )\nd').map(({ start }) => start)).toEqual([5, 15]);
});

test('a scanner notes the first carriage return without line feed, wherever it stands', () => {
  const bareReturnOf = (text: string): number => {
    const scanner = new Scanner(new Tokens(), latin1(text), 0, text.length);
    while (scanner.next());
    return scanner.bareReturn;
  };
  expect(bareReturnOf('a\r\nb\n')).toBe(-1);
  expect(bareReturnOf('a\r\nb\rc\r')).toBe(4);
  expect(bareReturnOf('; a\rb')).toBe(3);
  expect(bareReturnOf('a ( b\r c )')).toBe(5);
  expect(bareReturnOf('a "b\rc')).toBe(4);
  expect(bareReturnOf('a\r')).toBe(1);
});

test('a scanner reads only the part of the octets that it was given', () => {
  const tokens = new Tokens();
  const scanner = new Scanner(tokens, latin1('a b c d'), 2, 5);
  expect(scanner.next()).toBe(true);
  expect([tokens.count, tokens.start[0], tokens.stop[1]]).toEqual([2, 2, 5]);
  expect(scanner.next()).toBe(false);
});

test('an entry has at most so many tokens, and says so when it has more', () => {
  const tokens = new Tokens();
  const read = (count: number): boolean => {
    const bytes = latin1('a '.repeat(count));
    return new Scanner(tokens, bytes, 0, bytes.length).next() && tokens.overflow;
  };
  expect(read(MAX_TOKENS)).toBe(false);
  expect(tokens.count).toBe(MAX_TOKENS);
  expect(read(MAX_TOKENS + 1)).toBe(true);
  expect(tokens.count).toBe(MAX_TOKENS);
  expect(read(1)).toBe(false);
});
