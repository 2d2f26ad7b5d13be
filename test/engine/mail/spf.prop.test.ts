import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_FAULTS } from '../../../src/engine/mail/policy-text.ts';
import { readSpf, SpfRecord } from '../../../src/engine/mail/spf.ts';
import { liesWithin, readWithin } from '../../helpers/policy-faults.ts';
import { isSpfByTheBook, lookupsByTheBook } from '../../helpers/spf-by-the-book.ts';
import { edited, nearlySpfText, spfText } from '../../helpers/spf-texts.ts';

const spf = new SpfRecord();
const read = (text: string): boolean => readWithin(spf, readSpf, text);

test('every text of the grammar is accepted', () => {
  fc.assert(fc.property(spfText, (text) => read(text) && isSpfByTheBook(text)));
});

test('of every text of the grammar the lookups are counted', () => {
  fc.assert(
    fc.property(spfText, (text) => {
      read(text);
      expect(spf.lookups).toBe(lookupsByTheBook(text));
    }),
  );
});

// Terms in small letters are read in one pass, where they are right, and all others the long way.
test('in capital letters every text says the same', () => {
  const facts = () => {
    const { lookups, all, isClosed, overLimit, afterAll, redirect, explanation, ptr, valid, faults } = spf;
    const marks = [all, overLimit, afterAll, redirect, explanation, ptr].map(({ start, stop }) =>
      start < 0 ? undefined : [start, stop],
    );
    return {
      lookups,
      isClosed,
      marks,
      valid,
      faults: faults.map(({ reason, start, stop }) => [reason, start, stop]),
    };
  };
  fc.assert(
    fc.property(fc.oneof(spfText, edited(spfText), nearlySpfText), (text) => {
      read(text.toLowerCase());
      const small = facts();
      read(text.toUpperCase());
      expect(facts()).toEqual(small);
    }),
    { numRuns: 2_000 },
  );
});

describe('for every text, the parser and the book agree', () => {
  test.each([
    ['pieces of the grammar', nearlySpfText],
    ['correct texts with an octet changed', edited(spfText)],
  ])('%s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(text)).toBe(isSpfByTheBook(text));
        expect(spf.valid || spf.faults.length > 0).toBe(true);
        expect(liesWithin(spf, text.length)).toBe(true);
      }),
      { numRuns: Number(process.env['FC_RUNS'] ?? 2_000) },
    );
  });

  test('of which many are refused and many are not', () => {
    for (const texts of [nearlySpfText, edited(spfText)]) {
      const drawn = fc.sample(texts, { numRuns: 1_000, seed: 7 });
      const right = drawn.filter(isSpfByTheBook).length;
      expect(right).toBeGreaterThan(100);
      expect(right).toBeLessThan(900);
    }
  });

  test('which use all that the grammar has', () => {
    const drawn = fc.sample(spfText, { numRuns: 1_000, seed: 7 }).join('\n');
    for (const piece of [
      /include:/i,
      / [-+?~]?a:/i,
      /mx\/\d+\/\//i,
      /ip6:/i,
      /%\{/,
      /redirect=/,
      /EXP=/,
      /\/\/\d/,
      /\. /,
    ])
      expect(drawn).toMatch(piece);
  });
});

test('for any octets, it comes to an end and marks what lies in the text', () => {
  const octets = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.uint8Array({ maxLength: 60 }).map((tail) => Uint8Array.of(...Buffer.from('v=spf1 '), ...tail)),
  );
  fc.assert(
    fc.property(octets, (bytes) => {
      readSpf(spf, bytes, 0, bytes.length);
      expect(liesWithin(spf, bytes.length)).toBe(true);
    }),
  );
});

/** A time that grew with the square of the length would be some seconds. */
test.each([
  'a:%{d',
  'a:a.',
  'a/',
  'a:1/',
  '%',
  'ip6::',
  '-',
  ' a',
  ' redirect=',
  'x=%{d',
  ' include',
  ' :',
  'a,',
  '.',
])('the longest text, of nothing but %j, is read in no time', (piece) => {
  const text = `v=spf1 ${piece.repeat(65_535)}`.slice(0, 65_535);
  const bytes = Buffer.from(text, 'latin1');
  const start = performance.now();
  readSpf(spf, bytes, 0, bytes.length);
  expect(performance.now() - start).toBeLessThan(1_000);
});

test('of a text with more faults than anybody reads the first are kept', () => {
  expect(read(`v=spf1${' moo'.repeat(1_000)}`)).toBe(false);
  expect(spf.faults).toHaveLength(MAX_FAULTS);
});
