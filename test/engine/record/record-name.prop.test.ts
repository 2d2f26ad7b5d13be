import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NameTree } from '../../../src/engine/name/name-tree.ts';
import { parseName } from '../../../src/engine/name/parse-name.ts';
import { RecordName } from '../../../src/engine/record/record-name.ts';

const apex = parseName('example.com')!;
const name = fc.oneof(
  fc.constantFrom(
    '@',
    'www',
    'WWW',
    'a-b',
    'ab--c',
    'a--b',
    'xn--a',
    '_sip._tcp',
    '_a-b.c',
    'a._b',
    '_',
    '_-a',
    'a_.b',
    '*',
    'a.*',
    'a_b',
    '-a',
    'a-',
  ),
  fc
    .array(fc.string({ unit: fc.constantFrom(...'abAZ09-_*'), minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((labels) => labels.join('.')),
);

const seen = (owner: RecordName) => {
  const into = new Uint8Array(600);
  const end = owner.write(into, 5);
  return {
    isPlain: owner.isPlain,
    traits: owner.traits,
    labels: into.slice(5, end + 1),
    same: owner.labels.slice(0, end - 4),
  };
};

test('for every name, what is read from text is what a tree gives back', () => {
  const read = new RecordName();
  const taken = new RecordName();
  let plain = 0;
  fc.assert(
    fc.property(name, (text) => {
      fc.pre(read.fault(text, apex) === undefined);
      const tree = new NameTree(0);
      const number = tree.intern(read.labels, 0);
      taken.take(tree, number, read.traits);
      expect(seen(taken)).toEqual(seen(read));
      expect(seen(read).labels).toEqual(seen(read).same);
      expect(tree.find(read.labels, 0)).toBe(number);
      if (taken.isPlain) plain++;
    }),
  );
  expect(plain).toBeGreaterThan(5);
});
