import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NameTable } from '../../../src/engine/name/name-table.ts';
import { anyLabels, familyName, wireOfLabels } from '../../helpers/arbitraries.ts';
import { latin1, toHex } from '../../helpers/hex.ts';

const family = (labels: readonly string[]): Uint8Array =>
  wireOfLabels(labels.map((label) => [...latin1(label)]));
/** A name as the table takes it: without the root's zero. */
const intern = (table: NameTable, wire: Uint8Array): number => table.intern(wire, 0, wire.length - 1);
const find = (table: NameTable, wire: Uint8Array): number => table.find(wire, 0, wire.length - 1);

test('the apex is name 0', () => {
  const table = new NameTable(0);
  expect(table.count).toBe(1);
  expect(table.intern(new Uint8Array(4), 2, 0)).toBe(0);
  expect(table.lengthOf(0)).toBe(0);
  expect(table.ancestors(0)).toBe(0);
});

test('for all names in any order, the table gives them the numbers of a Map', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(fc.array(anyLabels, { maxLength: 60, size: 'max' }), fc.nat(20), (names, expected) => {
      const table = new NameTable(expected);
      const map = new Map<string, number>([['00', 0]]);
      for (const labels of names) {
        const wire = wireOfLabels(labels);
        const key = toHex(wire);
        expect(find(table, wire)).toBe(map.get(key) ?? -1);
        if (!map.has(key)) map.set(key, map.size);
        expect(intern(table, wire)).toBe(map.get(key));
        expect(find(table, wire)).toBe(map.get(key));
      }
      expect(table.count).toBe(map.size);
      for (const [key, name] of map) {
        const start = table.offset[name]!;
        expect(toHex(table.arena.subarray(start, start + table.lengthOf(name) + 1))).toBe(key);
      }
    }),
  );
});

test('for all names, their ancestors are the names above them, from the apex downwards', () => {
  fc.assert(
    fc.property(fc.array(familyName, { maxLength: 40, size: 'max' }), familyName, (names, asked) => {
      const table = new NameTable(4);
      const numbers = new Map<string, number>([['', 0]]);
      for (const labels of [...names, asked]) numbers.set(labels.join('.'), intern(table, family(labels)));
      const count = table.ancestors(numbers.get(asked.join('.'))!);
      const above = asked
        .slice(1)
        .map((_, index) => asked.slice(index + 1))
        .reverse();
      expect(count).toBe(above.length);
      expect(Array.from(table.ancestorNames.subarray(0, count))).toEqual(
        above.map((labels) => numbers.get(labels.join('.')) ?? -1),
      );
      for (const [index, labels] of above.entries()) {
        const from = table.ancestorOffsets[index]!;
        const wire = family(labels);
        expect(toHex(table.arena.subarray(from, from + wire.length))).toBe(toHex(wire));
      }
    }),
  );
});

test('the names drawn do share ancestors, some of which are in the table and some are not', () => {
  const drawn = fc.sample(fc.array(familyName, { maxLength: 40, size: 'max' }), { numRuns: 200, seed: 1 });
  let known = 0;
  let unknown = 0;
  for (const names of drawn) {
    const all = new Set(names.map((labels) => labels.join('.')));
    for (const labels of names)
      for (let index = 1; index < labels.length; index++)
        if (all.has(labels.slice(index).join('.'))) known++;
        else unknown++;
  }
  expect(known).toBeGreaterThan(1000);
  expect(unknown).toBeGreaterThan(1000);
});

test('a name of 127 labels has 126 ancestors', () => {
  const table = new NameTable(0);
  const name = intern(table, family(Array.from({ length: 127 }, () => 'a')));
  expect(table.ancestors(name)).toBe(126);
});

test('names at two places of the arena are compared and hashed by their labels', () => {
  const table = new NameTable(0);
  const [one, other, third] = [
    ['x', 'b', 'c'],
    ['y', 'b', 'c'],
    ['y', 'c'],
  ].map((labels) => intern(table, family(labels)));
  const start = (name: number): number => table.offset[name]!;
  expect(table.sameAt(start(one!) + 2, start(other!) + 2)).toBe(true);
  expect(table.hashAt(start(one!) + 2)).toBe(table.hashAt(start(other!) + 2));
  expect(table.sameAt(start(one!), start(other!))).toBe(false);
  expect(table.sameAt(start(one!) + 4, start(third!) + 2)).toBe(true);
  expect(table.sameAt(start(one!) + 2, start(third!) + 2)).toBe(false);
});

describe('names that were chosen to share a hash', () => {
  // 390 names of 400,000 end in the same 10 bits of hash: in a table of 1,024 slots they all want the same one.
  const source = new NameTable(400_000);
  const hashOf = (table: NameTable, name: number): number => table.hashAt(table.offset[name]!);
  const wire = family(['aaaaa', 'b']);
  for (let number = 0; number < 400_000; number++) {
    for (let at = 1, rest = number; at <= 5; at++, rest >>= 4) wire[at] = 0x61 + (rest & 0xf);
    intern(source, wire);
  }
  const chosen = Array.from({ length: 400_000 }, (_, index) => index + 1)
    .filter((name) => (hashOf(source, name) & 0x3ff) === 0x2a)
    .map((name) =>
      source.arena.slice(source.offset[name]!, source.offset[name]! + source.lengthOf(name) + 1),
    );

  test('are enough to make the table take another seed', () => {
    expect(chosen.length).toBeGreaterThan(300);
    const table = new NameTable(0);
    const first = intern(table, chosen[0]!);
    const before = hashOf(table, first);
    for (const wire of chosen) intern(table, wire);
    expect(hashOf(table, first)).not.toBe(before);
  });

  test('keep their numbers, and are found with their ancestors', () => {
    const table = new NameTable(0);
    const above = intern(table, family(['b']));
    const numbers = chosen.map((wire) => intern(table, wire));
    expect(numbers).toEqual(chosen.map((_, index) => above + 1 + index));
    expect(chosen.map((wire) => find(table, wire))).toEqual(numbers);
    expect(chosen.map((wire) => intern(table, wire))).toEqual(numbers);
    for (const name of numbers) {
      expect(table.ancestors(name)).toBe(1);
      expect(table.ancestorNames[0]).toBe(above);
    }
  });
});
