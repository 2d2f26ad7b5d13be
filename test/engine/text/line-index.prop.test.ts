import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineIndex } from '../../../src/engine/text/line-index.ts';
import { TextViews } from '../../../src/engine/text/text-views.ts';
import { decodeUtf8 } from '../../../src/engine/text/utf8.ts';
import { stored } from '../../helpers/stored-text.ts';

const LINE_FEED = 0x0a;

/** Short lines and lines of several blocks, with characters of one to four octets, and octets that are none. */
const texts = fc
  .array(
    fc.tuple(
      fc
        .oneof(fc.constantFrom('\n', '\r\n', '\n\n', 'a'), fc.string({ unit: 'grapheme', maxLength: 40 }))
        .map((text) => Buffer.from(text)),
      fc.oneof(fc.constant(1), fc.nat(60)),
      fc.uint8Array({ maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map(
    (parts) =>
      new Uint8Array(
        Buffer.concat(
          parts.flatMap(([part, times, odd]) => [...Array<Buffer>(times).fill(part), Buffer.from(odd)]),
        ),
      ),
  );

test('for every text, line and column of a place are what one counts from its start', () => {
  fc.assert(
    fc.property(
      texts,
      fc.array(fc.nat(), { maxLength: 30 }),
      fc.integer({ min: 8, max: 5000 }),
      (bytes, draws, size) => {
        const index = new LineIndex(new TextViews(stored(bytes), size), bytes.length);
        const places = draws.map((draw) => draw % (bytes.length + 1));
        for (const place of [...places, ...places.toSorted((left, right) => left - right)]) {
          const before = bytes.subarray(0, place);
          const start = before.lastIndexOf(LINE_FEED) + 1;
          expect(index.locate(place)).toEqual({
            line: before.filter((octet) => octet === LINE_FEED).length + 1,
            column: decodeUtf8(bytes, start, place).length + 1,
          });
        }
        expect(index.locate(bytes.length + 1)).toEqual(index.locate(bytes.length));
      },
    ),
    { numRuns: 1000 },
  );
});

test.each([1, 2, 3])(
  'a place %i octets into a character that starts a block is counted by octets',
  (into) => {
    const before = 256 - into;
    const bytes = new Uint8Array(Buffer.from(`${'a'.repeat(before)}\u{10000}b`));
    // What is looked at first ends where the block starts.
    const views = new TextViews(stored(bytes), 20);
    const index = new LineIndex(views, bytes.length);
    for (let at = 0; at < 4; at++) views.at(256 - 16, 256).move(256 - 16, 16);
    expect(index.locate(256)).toEqual({ line: 1, column: before + into + 1 });
  },
);

test('for every text, a line is what stands between its line feeds', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 8, max: 5000 }), (bytes, size) => {
      const index = new LineIndex(new TextViews(stored(bytes), size), bytes.length);
      const lines = Buffer.from(bytes).toString('latin1').split('\n');
      for (const [at, line] of lines.entries())
        expect(Buffer.from(index.line(at + 1)).toString('latin1')).toBe(line.replace(/\r$/, ''));
    }),
    { numRuns: 300 },
  );
});

test('what is drawn has lines of more than one block, in which characters lie across the blocks', () => {
  const drawn = fc.sample(texts, { numRuns: 1000, seed: 1 });
  const lines = drawn.flatMap((bytes) => Buffer.from(bytes).toString('latin1').split('\n'));
  expect(lines.filter(({ length }) => length > 1000).length).toBeGreaterThan(100);
  const across = drawn.filter((bytes) =>
    bytes.some((octet, at) => at % 256 === 0 && (octet & 0xc0) === 0x80),
  );
  expect(across.length).toBeGreaterThan(100);
});
