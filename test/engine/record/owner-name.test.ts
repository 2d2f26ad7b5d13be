import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesToLoad } from '../../../src/engine/record/names-to-load.ts';
import { ownerName } from '../../../src/engine/record/owner-name.ts';

test.each([
  ['@', 'example.com.'],
  ['www', 'www.example.com.'],
  ['WWW', 'www.example.com.'],
  ['www.Example.COM.', 'www.example.com.'],
  ['example.com.', 'example.com.'],
  ['*.dev', '*.dev.example.com.'],
  ['\\119\\119w', 'www.example.com.'],
  ['a\\.b', 'a\\.b.example.com.'],
  ['a b', 'a\\032b.example.com.'],
  ['www.example.org.', undefined],
  ['a..b', undefined],
  ['', undefined],
  ['.', undefined],
  ['a'.repeat(64), undefined],
  [7, undefined],
  [null, undefined],
])('the owner %o is %s', (name, full) => {
  expect(ownerName(name as string, 'example.com')).toBe(full);
});

test('below the root', () => {
  expect([ownerName('@', '.'), ownerName('www', '.')]).toEqual(['.', 'www.']);
});

test('an origin that is no name is misuse', () => {
  expect(() => ownerName('www', 'a..b')).toThrow(TypeError);
});

test('for every name, it is the one that namesToLoad asks for', () => {
  const name = fc.string({ unit: fc.constantFrom(...'aB1.-_*@\\" é') });
  fc.assert(
    fc.property(name, (given) => {
      const record = { name: given, type: 'A', content: '192.0.2.1' };
      const { names } = namesToLoad([{ action: 'create', record }], 'example.com.');
      const full = ownerName(given, 'example.com.');
      expect(names.includes(full ?? 'none')).toBe(full !== undefined);
      if (full === undefined) expect(names).toEqual([]);
      else expect(ownerName(full, 'example.com.')).toBe(full);
    }),
  );
});
