import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zoneText } from '../../helpers/arbitraries.ts';
import { scan } from '../../helpers/scan.ts';
import { scanByTheBook } from '../../helpers/scan-by-the-book.ts';

test('for every text, the scanner cuts it as the book says', () => {
  fc.assert(
    fc.property(zoneText, (text) => {
      expect(scan(text)).toEqual(scanByTheBook(text));
    }),
  );
});

test('for every text, each octet that means something is in one token or is none’s', () => {
  fc.assert(
    fc.property(zoneText, (text) => {
      let end = 0;
      for (const { tokens } of scan(text)) {
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          end = token.start + token.text.length;
        }
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('the texts drawn do reach escapes, quotes, groups over lines, comments and every fault', () => {
  const drawn = fc
    .sample(zoneText, { numRuns: 2000, seed: 1 })
    .map((text) => ({ text, entries: scanByTheBook(text) }));
  const count = (has: (draw: (typeof drawn)[number]) => boolean): number => drawn.filter(has).length;
  const words = drawn.flatMap(({ entries }) => entries.flatMap(({ tokens }) => tokens));
  expect(words.filter(({ escaped, quoted }) => escaped && !quoted).length).toBeGreaterThan(200);
  expect(words.filter(({ escaped, quoted }) => escaped && quoted).length).toBeGreaterThan(200);
  expect(words.filter(({ text, quoted }) => quoted && text === '').length).toBeGreaterThan(50);
  expect(count(({ text }) => /a[^\n]*;[^\n]*\n/.test(text))).toBeGreaterThan(200);
  expect(count(({ entries }) => entries.length > 2)).toBeGreaterThan(200);
  expect(
    count(({ entries }) => entries.some(({ leadingBlank, tokens }) => leadingBlank && tokens.length > 1)),
  ).toBeGreaterThan(100);
  // Entries without fault that hold a line end lie in parentheses.
  const overLines = ({ text, entries }: (typeof drawn)[number]): boolean =>
    entries.some(({ start, tokens, fault }) => {
      const last = tokens.at(-1);
      return last !== undefined && !fault && /[\r\n]/.test(text.slice(start, last.start));
    });
  expect(count(overLines)).toBeGreaterThan(20);
  for (const name of [
    'UnclosedQuote',
    'UnclosedParenthesis',
    'UnmatchedParenthesis',
    'NestedParenthesis',
    'TrailingBackslash',
  ])
    expect(
      count(({ entries }) => entries.some(({ fault }) => fault?.name === name)),
      name,
    ).toBeGreaterThan(20);
});
