import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
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

test('a part between stars is found wherever it stands', () => {
  let found = 0;
  fc.assert(
    fc.property(letters('ab', 6), letters('ab', 24), (part, text) => {
      if (text.includes(part) && part.length > 3) found++;
      expect(matchesGlob(`*${part}*`, text)).toBe(text.includes(part));
      expect(matchesGlob(`*${part}*${part}*`, text)).toBe(text.split(part).length > 2 || part === '');
    }),
    { numRuns: 5_000 },
  );
  expect(found).toBeGreaterThan(100);
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

/** How often a text is looked into while `run` runs; what is searched and compared natively is linear. */
function looksDuring(run: () => void): number {
  const look = String.prototype.charCodeAt;
  let looks = 0;
  const spy = vi.spyOn(String.prototype, 'charCodeAt');
  spy.mockImplementation(function (this: string, at) {
    looks++;
    return look.call(this, at);
  });
  run();
  spy.mockRestore();
  return looks;
}

describe('long globs and texts', () => {
  const cases: readonly (readonly [string, (size: number) => readonly [string, string], boolean])[] = [
    ['a part that nearly fits', (size) => [`*${'a'.repeat(size / 2)}b*`, 'a'.repeat(size)], false],
    ['a part that fits late', (size) => [`*${'a'.repeat(size / 2)}b*`, `${'a'.repeat(size)}b`], true],
    ['a period', (size) => [`*${'ab'.repeat(size / 4)}c*`, 'ab'.repeat(size / 2)], false],
    ['stars alone', (size) => ['*'.repeat(size), 'a'.repeat(size)], true],
    ['a star behind each letter', (size) => ['a*'.repeat(size / 2), 'a'.repeat(size)], true],
    ['one letter that is missing', (size) => [`${'a*'.repeat(size / 2)}b*`, 'a'.repeat(size)], false],
    ['a glob that is too long', (size) => [`${'a'.repeat(size)}*a`, 'a'.repeat(size)], false],
  ];

  test.each(cases)('are compared in linear work: %s', (_what, make, expected) => {
    for (const size of [1_000, 2_000]) {
      const [glob, text] = make(size);
      const looks = looksDuring(() => expect(matchesGlob(glob, text)).toBe(expected));
      expect(looks).toBeLessThan(6 * (glob.length + text.length));
    }
  });

  test.each(cases)('may have 10^6 characters: %s', (_what, make, expected) => {
    const [glob, text] = make(1e6);
    expect(matchesGlob(glob, text)).toBe(expected);
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
