import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HashSlots } from '../../../src/engine/name/hash-slots.ts';

/** The slot of a number, or the free one where its search ends. */
function slotOf({ cells, mask }: HashSlots, hash: number, number: number): number {
  let slot = (hash << 1) & mask;
  while (cells[slot + 1] !== 0 && cells[slot + 1] !== number) slot = (slot + 2) & mask;
  return slot;
}

const hash = fc.oneof(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 28, max: 36 }), fc.integer());

test('for all numbers put in and taken out, those that are left are found', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hash, fc.boolean()), { maxLength: 120 }), (steps) => {
      const slots = new HashSlots(0);
      const left = new Map<number, number>();
      for (const [index, [made, isTakenOut]] of steps.entries()) {
        slots.fill(slotOf(slots, made, index + 1), made, index + 1);
        left.set(index + 1, made);
        const [number = 0, known = 0] = [...left][isTakenOut ? index % left.size : left.size] ?? [];
        if (number === 0) continue;
        slots.free(slotOf(slots, known, number));
        left.delete(number);
      }
      for (const [number, known] of left)
        expect(slots.cells.subarray(slotOf(slots, known, number)).slice(0, 2)).toEqual(
          Int32Array.of(known, number),
        );
      expect(slots.cells.filter((word, at) => at % 2 === 1 && word !== 0).length).toBe(left.size);
    }),
  );
});

test('where too many share a hash care is asked for, once', () => {
  const slots = new HashSlots(0);
  const put = (number: number, hash = 7): boolean => {
    const slot = slotOf(slots, hash, number);
    const isCrowded = slots.isCrowded(slot, hash);
    slots.fill(slot, hash, number);
    return isCrowded;
  };
  const crowded: number[] = [];
  for (let round = 0; round < 10; round++) {
    for (let number = 1; number <= 300; number++) {
      if (!put(number)) continue;
      crowded.push(number);
      slots.takeCare();
      break;
    }
  }
  expect(crowded).toEqual([55]);
});

test('where each lies in the way of some others, too, but not of a few', () => {
  const crowdedBy = (alike: number): boolean => {
    const slots = new HashSlots(0);
    return Array.from({ length: 20_000 }, (_, at) => at + 1).some((number) => {
      const hash = Math.imul(Math.floor(number / alike), 0x9e3779b1);
      const slot = slotOf(slots, hash, number);
      const isCrowded = slots.isCrowded(slot, hash);
      slots.fill(slot, hash, number);
      return isCrowded;
    });
  };
  expect([1, 2, 4, 100].map(crowdedBy)).toEqual([false, false, false, true]);
});

test('what is put in and taken out again for long is no crowd', () => {
  const slots = new HashSlots(0);
  for (let number = 1; number <= 100_000; number++) {
    const hash = Math.imul(number, 0x85ebca6b);
    const slot = slotOf(slots, hash, number);
    expect(slots.isCrowded(slot, hash)).toBe(false);
    slots.fill(slot, hash, number);
    const old = number - 50;
    if (old > 0) slots.free(slotOf(slots, Math.imul(old, 0x85ebca6b), old));
  }
});
