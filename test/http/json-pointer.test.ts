import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPointer } from '../../src/http/json-pointer.ts';

test.each([
  [[], '#'],
  [['records', 2, 'content'], '#/records/2/content'],
  [['a/b', 'm~n', '~1'], '#/a~1b/m~0n/~01'],
  [['c%d', 'g|h', 'k"l', ' ', 'é'], '#/c%25d/g%7Ch/k%22l/%20/%C3%A9'],
  [['', '\ud800', 'a\udc00b', '\ud83d\ude00'], '#//%EF%BF%BD/a%EF%BF%BDb/%F0%9F%98%80'],
])('%o is %s', (path, pointer) => {
  expect(jsonPointer(path)).toBe(pointer);
});

test('for every path, the steps can be read back', () => {
  const step = fc.oneof(fc.string({ unit: 'grapheme' }), fc.nat());
  fc.assert(
    fc.property(fc.array(step), (path) => {
      const [root, ...steps] = decodeURIComponent(jsonPointer(path)).split('/');
      expect(root).toBe('#');
      const read = steps.map((text) => text.replaceAll('~1', '/').replaceAll('~0', '~'));
      expect(read).toEqual(path.map(String));
    }),
  );
});
