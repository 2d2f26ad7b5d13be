import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printName } from '../../../src/engine/name/print-name.ts';
import {
  isAtOrBelow,
  isBelow,
  labelCount,
  oneBelow,
  parentOf,
  relativeTo,
} from '../../../src/engine/name/relation.ts';
import { anyLabels, wireOfLabels } from '../../helpers/arbitraries.ts';

const textOf = (labels: readonly (readonly number[])[]): string => printName(wireOfLabels(labels), 0);

test('for every name, its text has the relations that its labels have', () => {
  fc.assert(
    fc.property(anyLabels, fc.nat(7), (labels, cut) => {
      const name = textOf(labels);
      const at = Math.min(cut, labels.length);
      const above = textOf(labels.slice(at));
      expect(labelCount(name)).toBe(labels.length);
      expect(parentOf(name)).toBe(textOf(labels.slice(1)));
      expect(isAtOrBelow(name, above)).toBe(true);
      expect(isBelow(name, above)).toBe(at > 0);
      expect(isAtOrBelow(above, name)).toBe(at === 0);
      if (at > 0) expect(oneBelow(above, name)).toBe(textOf(labels.slice(at - 1)));
      const front = relativeTo(name, above);
      expect(front === '@' ? above : above === '.' ? `${front}.` : `${front}.${above}`).toBe(name);
    }),
  );
});

describe('a name is not below another', () => {
  test.each([
    ['whose text it only ends in', 'xa.test.', 'a.test.'],
    ['from which an escaped dot divides it', 'x\\.a.test.', 'a.test.'],
    ['that is longer', 'test.', 'a.test.'],
    ['beside it', 'b.test.', 'a.test.'],
  ])('%s', (_, name, other) => expect(isAtOrBelow(name, other)).toBe(false));

  test('a backslash that is escaped escapes no dot', () => {
    expect(isAtOrBelow('x\\\\.a.test.', 'a.test.')).toBe(true);
    expect(parentOf('x\\\\.a.test.')).toBe('a.test.');
  });
});
