import { describe, expect, test } from 'vitest';
import type { HashSlots } from '../../../src/engine/name/hash-slots.ts';
import { NameTable } from '../../../src/engine/name/name-table.ts';
import { NameTree } from '../../../src/engine/name/name-tree.ts';
import { RecordIds } from '../../../src/engine/record/record-ids.ts';

// Names and ids that share a hash whatever the seed: with another seed alone they would lie in each other's way for ever.

const COUNT = 6000;

const bitsOf = (index: number): readonly boolean[] =>
  Array.from({ length: 14 }, (_, bit) => ((index >> bit) & 1) === 1);

/** Four octets, and four that make good for what the highest bit of the first four has changed. */
const block = (isOther: boolean): readonly number[] =>
  isOther
    ? [0x61, 0x62, 0x63, 0xe1, 0x61, 0x62, 0x62, 0xe1]
    : [0x61, 0x62, 0x63, 0x61, 0x61, 0x62, 0x63, 0x61];

/** Two labels of seven such blocks. */
function ofBlocks(index: number): Uint8Array {
  const octets = bitsOf(index).map(block);
  return Uint8Array.of(56, ...octets.slice(0, 7).flat(), 56, ...octets.slice(7).flat(), 0, 0, 0, 0);
}

/** In a tree the length is the first of four octets. */
const inTree = (index: number): Uint8Array => {
  const octets = bitsOf(index).slice(0, 7).map(block);
  const high = bitsOf(index).slice(7).map(block);
  return Uint8Array.of(59, 1, 1, 1, ...octets.flat(), 59, 1, 1, 1, ...high.flat(), 0, 0, 0, 0);
};

/** How far the fullest slot stands from where the search for it starts. */
function longestWay(cells: Int32Array, mask: number): number {
  let longest = 0;
  for (let slot = 0; slot < cells.length; slot += 2)
    if (cells[slot + 1] !== 0) longest = Math.max(longest, ((slot - (cells[slot]! << 1)) & mask) / 2);
  return longest;
}

const wayIn = ({ cells, mask }: HashSlots): number => longestWay(cells, mask);

test('names of a zone that share their hash with any seed are parted', () => {
  const names = new NameTable(0);
  for (let index = 0; index < COUNT; index++) expect(names.intern(ofBlocks(index), 0, 114)).toBe(index + 1);
  expect(longestWay(names['slots'], 2 * names['mask'] + 1)).toBeLessThan(100);
  for (let index = 0; index < COUNT; index++) expect(names.find(ofBlocks(index), 0, 114)).toBe(index + 1);
  expect(names.ancestors(1)).toBe(1);
});

test('names of an index that do are parted', () => {
  const tree = new NameTree(0);
  const numbers = Array.from({ length: COUNT }, (_, index) => tree.intern(inTree(index), 0));
  expect(new Set(numbers).size).toBe(COUNT);
  expect(wayIn(tree['slots'])).toBeLessThan(100);
  for (const [index, number] of numbers.entries()) expect(tree.find(inTree(index), 0)).toBe(number);
});

describe('ids that do are parted', () => {
  test.each<{ why: string; idOf: (index: number) => string | number }>([
    {
      why: 'texts whose units lie over each other',
      idOf: (index) =>
        bitsOf(index)
          .map((isOther) => (isOther ? '\u0161baa' : 'acaa'))
          .join(''),
    },
    { why: 'large numbers', idOf: (index) => index * 2 ** 32 + (index ^ 0xffff) },
    { why: 'parts of one', idOf: (index) => (index + 1) / 2 ** 20 },
  ])('$why', ({ idOf }) => {
    const ids = new RecordIds(0);
    for (let index = 0; index < COUNT; index++) ids.push(idOf(index));
    expect(wayIn(ids['slots'])).toBeLessThan(100);
    for (let index = 0; index < COUNT; index++) {
      const id = idOf(index);
      expect(ids.find(id, ids.hash(id))).toBe(index);
    }
  });
});
