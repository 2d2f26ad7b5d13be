import { expect, test } from 'vitest';
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
