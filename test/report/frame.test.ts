import { expect, test } from 'vitest';
import { frameOf } from './show.ts';

test('a range is marked under its line', () => {
  const text = 'www A 192.0.2.256 ; comment';
  expect(frameOf(text, { line: 1, column: 7, endLine: 1, endColumn: 18 })).toMatchInlineSnapshot(`
    "
      --> x.zone:1:7
       |
     1 | www A 192.0.2.256 ; comment
       |       ^^^^^^^^^^^
    "
  `);
});

test('tabs are as wide in the mark as in the line', () => {
  const text = 'www\t\tA\t192.0.2.256\t; comment';
  expect(frameOf(text, { line: 1, column: 8, endLine: 1, endColumn: 19 })).toMatchInlineSnapshot(`
    "
      --> x.zone:1:8
       |
     1 | www             A       192.0.2.256     ; comment
       |                         ^^^^^^^^^^^
    "
  `);
  expect(frameOf(text, { line: 1, column: 4, endLine: 1, endColumn: 6 })).toMatchInlineSnapshot(`
    "
      --> x.zone:1:4
       |
     1 | www             A       192.0.2.256     ; comment
       |    ^^^^^^^^^^^^^
    "
  `);
});

test('wide and combining characters are marked by the cells they take', () => {
  const text = '日本 TXT "e\u0301\u0323" "한글" "🚀" "Ｗ" é "x"';
  const frames = ['日本', '"e\u0301\u0323"', '"한글"', '"🚀"', '"Ｗ"', '"x"'].map((part) => {
    const column = text.indexOf(part) + 1;
    return frameOf(text, { line: 1, column, endLine: 1, endColumn: column + part.length });
  });
  expect(frames.join('').replaceAll(/\n *-->.*\n.*/g, '')).toMatchInlineSnapshot(`
    "
     1 | 日本 TXT "ẹ́" "한글" "🚀" "Ｗ" é "x"
       | ^^^^

     1 | 日本 TXT "ẹ́" "한글" "🚀" "Ｗ" é "x"
       |          ^^^

     1 | 日本 TXT "ẹ́" "한글" "🚀" "Ｗ" é "x"
       |              ^^^^^^

     1 | 日本 TXT "ẹ́" "한글" "🚀" "Ｗ" é "x"
       |                     ^^^^

     1 | 日本 TXT "ẹ́" "한글" "🚀" "Ｗ" é "x"
       |                          ^^^^

     1 | 日本 TXT "ẹ́" "한글" "🚀" "Ｗ" é "x"
       |                                 ^^^
    "
  `);
});

test('control characters are shown as escapes', () => {
  const text = 'a\u001b[31mb\u0000 A\u202e x\u009b \u200b y';
  expect(frameOf(text, { line: 1, column: 2, endLine: 1, endColumn: 8 })).toMatchInlineSnapshot(`
    "
      --> x.zone:1:2
       |
     1 | a\\027[31mb\\000 A\\u{202e} x\\u{9b} \\u{200b} y
       |  ^^^^^^^^^
    "
  `);
  expect(
    frameOf(text, { line: 1, column: text.indexOf('y') + 1, endLine: 1, endColumn: 99 }),
  ).toMatchInlineSnapshot(`
    "
      --> x.zone:1:18
       |
     1 | a\\027[31mb\\000 A\\u{202e} x\\u{9b} \\u{200b} y
       |                                           ^
    "
  `);
});

test('a range over several lines is marked to the end of its first', () => {
  const text = 'www TXT (\n "a"\n "b"\n';
  expect(frameOf(text, { line: 1, column: 5, endLine: 4, endColumn: 1 })).toMatchInlineSnapshot(`
    "
      --> x.zone:1:5
       |
     1 | www TXT (
       |     ^^^^^ goes on to line 4
    "
  `);
});

test('a line end belongs to its line', () => {
  const text = 'www TXT "a\nnext';
  expect(frameOf(text, { line: 1, column: 9, endLine: 2, endColumn: 1 })).toMatchInlineSnapshot(`
    "
      --> x.zone:1:9
       |
     1 | www TXT "a
       |         ^^
    "
  `);
});

test('an empty range is one mark, behind the end of the line too', () => {
  const text = 'www A\n';
  expect(frameOf(text, { line: 1, column: 6, endLine: 1, endColumn: 6 })).toMatchInlineSnapshot(`
    "
      --> x.zone:1:6
       |
     1 | www A
       |      ^
    "
  `);
  expect(frameOf(text, { line: 2, column: 1, endLine: 2, endColumn: 1 })).toMatchInlineSnapshot(`
    "
      --> x.zone:2:1
       |
     2 |
       | ^
    "
  `);
});

test('a long line is cut around its range', () => {
  const text = `${'a'.repeat(500)} MARKED ${'b'.repeat(500)}`;
  expect(frameOf(text, { line: 1, column: 502, endLine: 1, endColumn: 508 })).toMatchInlineSnapshot(`
    "
      --> x.zone:1:502
       |
     1 | ...aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa MARKED bbbbbbbbb...
       |                                     ^^^^^^
    "
  `);
  expect(frameOf(text, { line: 1, column: 1, endLine: 1, endColumn: 3 })).toMatchInlineSnapshot(`
    "
      --> x.zone:1:1
       |
     1 | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...
       | ^^
    "
  `);
  expect(frameOf(text, { line: 1, column: 1007, endLine: 1, endColumn: 1009 })).toMatchInlineSnapshot(`
    "
      --> x.zone:1:1007
       |
     1 | ...bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
       |                                         ^^
    "
  `);
  expect(frameOf(text, { line: 1, column: 300, endLine: 1, endColumn: 900 })).toMatchInlineSnapshot(`
    "
      --> x.zone:1:300
       |
     1 | ...aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...
       |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    "
  `);
});

test('related places of the same file stand in the same frame, in the order of the lines', () => {
  const text = 'www A 192.0.2.1\nx\ny\nwww CNAME a\n';
  const related = [{ why: 'the A record', file: 'x.zone', line: 1, column: 1, endLine: 1, endColumn: 16 }];
  expect(frameOf(text, { line: 4, column: 5, endLine: 4, endColumn: 10, related })).toMatchInlineSnapshot(`
    "
      --> x.zone:4:5
       |
     1 | www A 192.0.2.1
       | --------------- the A record
    ...
     4 | www CNAME a
       |     ^^^^^
    "
  `);
  const later = [{ why: 'the A record', file: 'x.zone', line: 2, column: 1, endLine: 3, endColumn: 2 }];
  expect(
    frameOf(text, { line: 1, column: 1, endLine: 1, endColumn: 4, related: later }),
  ).toMatchInlineSnapshot(`
    "
      --> x.zone:1:1
       |
     1 | www A 192.0.2.1
       | ^^^
     2 | x
       | - goes on to line 3, the A record
    "
  `);
});
