import type { NameTable } from '../name/name-table.ts';
import type { ZoneStore } from './zone-store.ts';

/** The names that own records, in canonical order (RFC 4034 6.1); to be called after `group`. */
export function canonicalOrder(store: ZoneStore): readonly number[] {
  const { names } = store;
  // Signers write zones in canonical order, and sorting is fast where little is out of it.
  return fileOrder(store).sort((left, right) =>
    compareNames(names, names.offset[left]!, names.offset[right]!),
  );
}

/** The names that own records, in the order of their first ones; to be called after `group`. */
export function fileOrder(store: ZoneStore): number[] {
  const { owner, groupStart } = store;
  const order: number[] = [];
  for (let record = 0; record < store.count; record++) {
    const name = owner[record]!;
    if (store.recordAt(groupStart[name]!) === record) order.push(name);
  }
  return order;
}

/** Names in the arena, by their labels from the right: below, at or above 0. */
function compareNames({ arena }: NameTable, left: number, right: number): number {
  // Most names of a registry are one label.
  if (arena[left + arena[left]! + 1] === 0 && arena[right + arena[right]! + 1] === 0)
    return compareLabels(arena, left, right);
  let leftLabel = labelsOf(arena, left, leftLabels);
  let rightLabel = labelsOf(arena, right, rightLabels);
  while (leftLabel > 0 && rightLabel > 0) {
    const a = leftLabels[--leftLabel]! + left;
    const b = rightLabels[--rightLabel]! + right;
    const difference = compareLabels(arena, a, b);
    if (difference !== 0) return difference;
  }
  return leftLabel - rightLabel;
}

function compareLabels(arena: Uint8Array, left: number, right: number): number {
  const least = Math.min(arena[left]!, arena[right]!);
  for (let octet = 1; octet <= least; octet++) {
    const difference = arena[left + octet]! - arena[right + octet]!;
    if (difference !== 0) return difference;
  }
  return arena[left]! - arena[right]!;
}

/** At most 127 labels in 255 octets. */
const leftLabels = new Uint8Array(128);
const rightLabels = new Uint8Array(128);

/** Fills `labels` with the offsets of a name's labels; answers how many. */
function labelsOf(arena: Uint8Array, start: number, labels: Uint8Array): number {
  let count = 0;
  for (let at = start; arena[at] !== 0; at += arena[at]! + 1) labels[count++] = at - start;
  return count;
}
