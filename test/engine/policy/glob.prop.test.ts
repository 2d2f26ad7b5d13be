import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesGlob } from '../../../src/engine/policy/glob.ts';
import { ownerText } from '../../../src/engine/policy/owner-glob.ts';

/** By the definition: a star takes any number of characters, tried one after another. */
function matchesByTheBook(glob: string, text: string): boolean {
  if (glob === '') return text === '';
  if (glob[0] !== '*')
    return glob[0] === text[0] && text !== '' && matchesByTheBook(glob.slice(1), text.slice(1));
  return Array.from({ length: text.length + 1 }).some((_, taken) =>
    matchesByTheBook(glob.slice(1), text.slice(taken)),
  );
}

const letters = (alphabet: string, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), maxLength });

test('a glob fits what it fits by the definition', () => {
  let fits = 0;
  fc.assert(
    fc.property(letters('ab*.', 8), letters('ab.', 10), (glob, text) => {
      const expected = matchesByTheBook(glob, text);
      if (expected && glob.length > 2 && text.length > 2) fits++;
      expect(matchesGlob(glob, text)).toBe(expected);
    }),
    { numRuns: 20_000 },
  );
  expect(fits).toBeGreaterThan(100);
});

test('a glob made from a text fits it', () => {
  fc.assert(
    fc.property(letters('ab.', 30), fc.array(fc.tuple(fc.nat(30), fc.nat(30))), (text, cuts) => {
      let glob = text;
      for (const [start, length] of cuts) glob = `${glob.slice(0, start)}*${glob.slice(start + length)}`;
      expect(matchesGlob(glob, text)).toBe(true);
    }),
  );
});

describe('globs and texts of 10^6 characters', () => {
  const million = 'a'.repeat(1e6);

  test.each([
    ['a part that nearly fits everywhere', `*${'a'.repeat(5e5)}b*`, million, false],
    ['a part that fits at the end', `*${'a'.repeat(5e5)}b`, `${million}b`, true],
    ['stars alone', '*'.repeat(1e6), million, true],
    ['a star behind each letter', 'a*'.repeat(5e5), million, true],
    ['a star behind each letter, and one that is missing', `${'a*'.repeat(5e5)}b*`, million, false],
    ['a glob that is too long', `${million}*a`, million, false],
    ['a period in glob and text', `*${'ab'.repeat(25e4)}c*`, 'ab'.repeat(5e5), false],
  ])('are compared in linear time: %s', (_what, glob, text, expected) => {
    const started = performance.now();
    expect(matchesGlob(glob, text)).toBe(expected);
    // Backtracking takes 10^11 steps; this is some 10^7.
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('an owner as globs see it', () => {
  test.each([
    ['@', '@'],
    ['example.com.', '@'],
    ['www', 'www'],
    ['WWW.Dev', 'www.dev'],
    ['www.example.com.', 'www'],
    ['*.dev', '*.dev'],
    ['\\119ww', 'www'],
    ['a\\.dev', 'a\uffffdev'],
  ])('%s is %j', (name, text) => {
    expect(ownerText(name, 'example.com')).toBe(text);
  });

  test.each(['', 'a..b', 'www.example.org.', 'a'.repeat(64), 'a.'.repeat(5e5), 'a'.repeat(1e6)])(
    'is none: %#',
    (name) => {
      expect(ownerText(name, 'example.com')).toBeUndefined();
    },
  );
});
