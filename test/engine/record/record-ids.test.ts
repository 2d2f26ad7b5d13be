import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RecordIds } from '../../../src/engine/record/record-ids.ts';

type Id = string | number;

const find = (ids: RecordIds, id: Id): number => ids.find(id, ids.hash(id));

const id: fc.Arbitrary<Id> = fc.oneof(
  fc.constantFrom<Id>('', '1', 1, 0, -0, Number.NaN, 1.5, 2 ** 32 + 1, 2 ** 53, Number.POSITIVE_INFINITY),
  fc.constantFrom('018f3c2e-7b1a-7000-8000-000000000001', '018f3c2e-7b1a-7111-8000-000000000001', 'ä', '中'),
  fc.string({ maxLength: 30 }),
);

test('for all ids, records are found as a map finds them, the youngest of several', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.option(id), fc.boolean()), { maxLength: 40 }), id, (rows, other) => {
      const ids = new RecordIds(0);
      const known = new Map<Id, number>();
      for (const [record, [one, isRemoved]] of rows.entries()) {
        ids.push(one ?? undefined);
        expect(ids.of(record)).toBe(one ?? undefined);
        if (one !== null) known.set(one, record);
        const old = record >> 1;
        if (!isRemoved) continue;
        ids.remove(old);
        const former = rows[old]![0];
        if (former !== null && known.get(former) === old) known.delete(former);
      }
      for (const [one] of rows) if (one !== null) expect(find(ids, one)).toBe(known.get(one) ?? -1);
      expect(find(ids, other)).toBe(known.get(other) ?? -1);
    }),
  );
});

describe('ids that are much alike are found with few steps', () => {
  test.each<{ why: string; idOf: (n: number) => Id }>([
    { why: 'in their end', idOf: (n) => `018f3c2e-7b1a-7000-8000-${n.toString(16).padStart(12, '0')}` },
    { why: 'in their start', idOf: (n) => `${n.toString(16).padStart(8, '0')}-7b1a-1000-8000-0123456789ab` },
    { why: 'in the middle, and both ends are the same', idOf: (n) => `the start ${n} and the end` },
    { why: 'as numbers', idOf: (n) => n * 65536 },
  ])('that differ $why', ({ idOf }) => {
    const ids = new RecordIds(0);
    for (let n = 0; n < 5000; n++) ids.push(idOf(n));
    const { cells, mask } = ids['slots'];
    let longest = 0;
    for (let slot = 0; slot < cells.length; slot += 2)
      if (cells[slot + 1] !== 0) longest = Math.max(longest, ((slot - (cells[slot]! << 1)) & mask) / 2);
    expect(longest).toBeLessThan(100);
    for (let n = 0; n < 5000; n++) expect(find(ids, idOf(n))).toBe(n);
  });
});
