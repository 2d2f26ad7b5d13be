import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Text } from '../../../src/engine/text/text-window.ts';
import { zoneLimits } from '../../../src/engine/zone/zone-limits.ts';
import { ZoneChecker, type ZoneSource } from '../../../src/engine/zone-checker.ts';
import { latin1 } from '../../helpers/hex.ts';
import { scanByTheBook } from '../../helpers/scan-by-the-book.ts';
import { stored } from '../../helpers/stored-text.ts';
import { readZoneFile, zoneFiles } from '../../helpers/zone-files.ts';
import { anyTexts, type ZoneTexts } from '../../helpers/zone-texts.ts';

// A text that is read a little at a time must be judged as if all of it were at hand.

type PlaceText = (bytes: Uint8Array) => Text;

/** All that can be seen of a zone, the lines of its findings included. */
function seen(checker: ZoneChecker, text: Text, source: ZoneSource) {
  const { origin, records, counts, line, findings } = checker.check(text, source);
  return {
    origin,
    records,
    counts,
    findings: Array.from(findings(), (finding) => ({
      finding,
      line:
        finding.line === undefined
          ? undefined
          : Buffer.from(line(finding.file, finding.line)).toString('latin1'),
    })),
  };
}

const whole = new ZoneChecker({ profile: 'strict' });
const inPieces = (read: number, view: number): ZoneChecker =>
  new ZoneChecker({ profile: 'strict' }, zoneLimits, { read, view });

function sourceOf(texts: ZoneTexts, place: PlaceText): ZoneSource {
  return {
    file: 'main',
    include: (file) =>
      Object.hasOwn(texts, file)
        ? { file, bytes: place(latin1(texts[file]!)) }
        : { fault: 'unreadable', file, why: 'gone' },
  };
}

const size = fc.integer({ min: 16, max: 64 });

test('for every zone, all is the same through a small window', () => {
  fc.assert(
    fc.property(anyTexts, size, size, fc.integer({ min: 1, max: 80 }), (texts, read, view, most) => {
      const main = latin1(texts['main']!);
      const place = (bytes: Uint8Array): Text => stored(bytes, most);
      const known = seen(
        whole,
        main,
        sourceOf(texts, (bytes) => bytes),
      );
      expect(seen(inPieces(read, view), place(main), sourceOf(texts, place))).toEqual(known);
    }),
    { numRuns: 1000 },
  );
});

test('all test zones are the same through windows of any size', () => {
  for (const { bytes, options } of zoneFiles.map(readZoneFile))
    for (const window of [16, 100, 1000, 4096])
      expect(seen(inPieces(window, window), stored(bytes), options)).toEqual(seen(whole, bytes, options));
});

/** What of a text stands to both sides of a place where reading stopped. */
const kinds: Readonly<Record<string, RegExp>> = {
  'an escape': /\\(?:\d{3}|.)/g,
  'a quoted string': /"[^"\n]*"/g,
  'a group over lines': /\([^()";]*\n[^()";]*\)/g,
  'a comment': /;[^\n]*/g,
  'a line end of two octets': /\r\n/g,
  'a word': /[a-z.]{4,}/gi,
};

test('what is drawn is cut in all places where it may go wrong', () => {
  const cuts = new Map<string, number>();
  const note = (kind: string): unknown => cuts.set(kind, (cuts.get(kind) ?? 0) + 1);
  for (const [texts, read] of fc.sample(fc.tuple(anyTexts, size), { numRuns: 1000, seed: 1 })) {
    const readTexts: { text: string; ends: ReadonlySet<number> }[] = [];
    const place = (bytes: Uint8Array): Text => {
      const text = stored(bytes);
      readTexts.push({ text: String.fromCharCode(...bytes), ends: text.ends });
      return text;
    };
    inPieces(read, read).read(place(latin1(texts['main']!)), sourceOf(texts, place));
    for (const [index, { text, ends }] of readTexts.entries()) {
      if (index > 0 && ends.size > 1) note('an included text');
      const isUnclosed = scanByTheBook(text).some(({ fault }) => fault?.name === 'UnclosedParenthesis');
      if (isUnclosed && ends.size > 3) note('a text with a group that is not closed');
      for (const [kind, pattern] of Object.entries(kinds))
        for (const { index: start, 0: found } of text.matchAll(pattern))
          for (const end of ends) if (end > start && end < start + found.length) note(kind);
    }
  }
  for (const kind of [...Object.keys(kinds), 'an included text', 'a text with a group that is not closed'])
    expect([kind, (cuts.get(kind) ?? 0) > 50]).toEqual([kind, true]);
});

describe('an entry that is longer than the window', () => {
  const head = '$ORIGIN example.com.\n$TTL 1\n@ SOA ns h 1 2 3 4 5\n@ NS ns\nns A 192.0.2.1\n';
  const filler = 'f A 192.0.2.1\n';

  test.each([
    ['a group of many lines', `${head}a TXT (\n${' "x" ; why\n'.repeat(300)})\n${filler}`],
    ['a group that holds nothing', `${head}(\n${'\n; x\n'.repeat(300)})\n${filler}`],
    [
      'a group that holds nothing, and an entry that starts behind it',
      `${head}(\n${'\n'.repeat(300)}) a (\n A\n 192.0.2.1 )\n${filler}`,
    ],
    ['a group that holds nothing but comments up to the end', `${head}(\n${'; x\n'.repeat(300)})`],
    ['a fault in a group that holds nothing', `${head}((\n${'\n'.repeat(300)})\n${filler}`],
    ['a group that is never closed', `${head}a TXT ( x\n${filler.repeat(300)}b A 192.0.2.256\n`],
    ['groups that are never closed', `${head}${`a TXT ( x\n${filler.repeat(20)}`.repeat(20)}`],
    [
      'a group that is never closed, of lines that start with blanks',
      `${head}a TXT ( x\n${' y\n'.repeat(300)}`,
    ],
    ['one of them behind another', `${head}a TXT ( x\n${filler}b TXT ( x\n${' y\n'.repeat(300)}`],
    [
      'a group in which no group is trusted any more',
      `${head}a TXT ( x\n${filler}b TXT (\n${' y\n'.repeat(300)})\n${filler}`,
    ],
    ['one that ends at a word', `${head}a TXT ( x\n${filler}b TXT (\n${' y\n'.repeat(300)}${filler}`],
    ['a line', `${head}a TXT ${'"x" '.repeat(300)}\n${filler}`],
    ['a comment', `${head};${'x'.repeat(2000)}\n${filler}`],
    ['a comment at the end', `${head};${'x'.repeat(2000)}`],
    ['a string that is not closed', `${head}a TXT "${'x'.repeat(2000)}\n${filler}`],
    ['a text without line ends', `a TXT ${'"x" '.repeat(300)}`],
    ['lines that end in carriage returns', `${head}${filler.repeat(300)}`.replaceAll('\n', '\r')],
    ['lines that end in both', `${head}${filler.repeat(300)}a TXT "x\n`.replaceAll('\n', '\r\n')],
    ['a carriage return far down', `${head}${filler.repeat(300)}f A\r192.0.2.1\n${filler.repeat(300)}`],
    ['blank lines', `${'\n'.repeat(2000)}${head}`],
    ['blanks', `${' '.repeat(2000)}\n${head}`],
    ['a byte order mark', `\xef\xbb\xbf${head}${filler.repeat(300)}`],
    ['no line end at the end', `${head}${filler.repeat(300)}f A 192.0.2.`],
    [
      'words at the end that could go on with what was there before',
      `${head}${`;${'='.repeat(100)}\n`.repeat(9)}a TXT v=x; y`,
    ],
    ['a slash at the end that could go on so', `${head}${`;${'/'.repeat(100)}\n`.repeat(9)}/`],
    ['nothing at all', ''],
  ])('%s', (_, text) => {
    const bytes = latin1(text);
    for (const window of [16, 17, 50, 333])
      expect(
        seen(inPieces(window, window), stored(bytes), { file: 'x', fallbackOrigin: 'example.com' }),
      ).toEqual(seen(whole, bytes, { file: 'x', fallbackOrigin: 'example.com' }));
  });

  test.each([
    ['a group of many lines', `${head}a TXT (\n${' "x" ; why\n'.repeat(20_000)})\n`],
    ['a group that is never closed', `${head}a TXT ( x\n${filler.repeat(20_000)}`],
    ['many groups that are never closed', `${head}${`a TXT ( x\n${filler.repeat(20)}`.repeat(1000)}`],
    [
      'long groups in which none is trusted any more',
      `${head}a TXT ( x\n${`b TXT ( x\n${' y\n'.repeat(200)}`.repeat(100)}`,
    ],
    ['a line', `${head}a TXT ${'"x" '.repeat(50_000)}\n`],
  ])('%s takes no more than a few times its length to read', (_, text) => {
    const watched = stored(latin1(text));
    inPieces(256, 256).read(watched, { origin: 'example.com' });
    expect(watched.octets).toBeLessThan(4 * text.length);
  });
});

test('a text that turns out to be shorter, or other, than it was is judged somehow', () => {
  const odd = fc.uint8Array({ minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(anyTexts, odd, fc.nat(400), fc.nat(20), (texts, other, cut, calls) => {
      const bytes = latin1(texts['main']!);
      let left = calls;
      const text: Text = {
        length: bytes.length,
        read(into, position) {
          const now = --left >= 0 ? bytes : other.subarray(0, cut);
          const some = now.subarray(position, position + into.length);
          into.set(some);
          return some.length;
        },
      };
      const zone = seen(inPieces(16, 32), text, { file: 'x', origin: 'example.com' });
      const { error, warning, notice } = zone.counts;
      expect(zone.findings.length).toBe(error + warning + notice);
    }),
    { numRuns: 1000 },
  );
});
