import { describe, expect, test } from 'vitest';
import { findingsIn } from '../../helpers/in-zone.ts';
import { testRule } from '../../helpers/test-rule.ts';

const digest = '0123456789abcdef'.repeat(4);
const ds = (digestType: number): string => `s NS a.net.\ns DS 1 13 ${digestType} ${digest}`;

testRule('ds-digest-type', {
  accept: [
    ...[2, 3, 5, 6].map((digestType) => ({ why: `digest type ${digestType}`, zone: ds(digestType) })),
    { why: 'a type for private use', zone: `${ds(253)}\ns DS 1 13 254 00` },
    { why: 'another type of record that nobody asks for', zone: `s DLV 1 13 99 ${digest}` },
  ],
  reject: [0, 7, 99, 128, 252, 255].map((digestType) => ({
    why: `digest type ${digestType}`,
    zone: ds(digestType),
    found: ['2: record/ds-digest-type'],
  })),
});

test('the digest type is marked', () => {
  const [finding] = findingsIn(`${ds(99)}\n`);
  expect(finding).toMatchObject({ line: 7, column: 11, endColumn: 13, field: 'digest type' });
  expect(finding!.detail).toContain('digest type 99 is assigned to no method');
});

describe('an algorithm and a digest type that have changed places are told once', () => {
  test.each([
    ['DS', 2, 13, 'write 13 2'],
    ['DS', 1, 8, 'write 8 1'],
    ['CDS', 4, 15, 'write 15 4'],
  ])('%s: %i %i', (type, algorithm, digestType, advice) => {
    const owner = type === 'DS' ? 's' : '@';
    const found = findingsIn(`s NS a.net.\n${owner} ${type} 1 ${algorithm} ${digestType} ${digest}\n`);
    const told = found.filter(({ line, code }) => line === 7 && code.startsWith('record/'));
    expect(told.map(({ code, reason }) => [code, reason])).toEqual([
      ['record/algorithm-unknown', 'ds/swapped'],
    ]);
    expect(told[0]?.detail).toContain(advice);
  });

  test.each([
    [2, 99, ['record/algorithm-unknown', 'record/ds-digest-type']],
    [99, 13, ['record/algorithm-unknown', 'record/ds-digest-type']],
    [8, 2, []],
  ])('it is not seen in %i %i', (algorithm, digestType, codes) => {
    const found = findingsIn(`s NS a.net.\ns DS 1 ${algorithm} ${digestType} ${digest}\n`);
    expect(found.map(({ code }) => code)).toEqual(codes);
    expect(found.map(({ reason }) => reason)).not.toContain('ds/swapped');
  });
});
