import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf16Length } from '../../src/engine/text/utf8.ts';
import { OctetFinder } from '../../src/report/octet-finder.ts';

/** Octets in which well-formed and broken sequences meet, repeated so that they pass a block's edge. */
const lines = fc
  .tuple(
    fc.array(
      fc.constantFrom(
        0x41,
        0x09,
        0x80,
        0xbf,
        0xc3,
        0xa9,
        0xe2,
        0x82,
        0xac,
        0xed,
        0xf0,
        0x9f,
        0x9a,
        0xef,
        0xbd,
      ),
      {
        minLength: 1,
        maxLength: 40,
      },
    ),
    fc.integer({ min: 1, max: 120 }),
  )
  .map(([octets, times]) =>
    Uint8Array.from({ length: octets.length * times }, (_, at) => octets[at % octets.length]!),
  );

test('for every line and column, the octet found is the first with so many units before it', () => {
  fc.assert(
    fc.property(lines, fc.nat({ max: 6000 }), (line, units) => {
      const found = new OctetFinder().find('line', line, units + 1);
      const all = utf16Length(line, 0, line.length);
      if (units >= all) return found === line.length;
      // A column inside of a pair of surrogates is rounded up.
      const before = utf16Length(line, 0, found);
      return before === units || before === units + 1;
    }),
  );
});

test('the lines drawn do pass the edge of a block inside of a character', () => {
  const drawn = fc.sample(lines, 2000);
  expect(drawn.filter((line) => line.length > 1024 && (line[1024]! & 0xc0) === 0x80).length).toBeGreaterThan(
    20,
  );
});

test('many places in one long line are found in no time', () => {
  const line = new Uint8Array(20_000_000).fill(0x41);
  const finder = new OctetFinder();
  for (let column = 1; column < 10_000; column++)
    expect(finder.find('1', line, column * 2000)).toBe(column * 2000 - 1);
});
