import { NameTable } from '../../src/engine/name/name-table.ts';
import { NameTree } from '../../src/engine/name/name-tree.ts';
import { RecordIds } from '../../src/engine/record/record-ids.ts';

// What whoever writes a zone can do who knows the program: he runs its own table of names and keeps those names alone that lie
// in each other's way there, through every seed that the table takes.

/** Of so many places for a name the first one is wanted. */
const WANTED = 24;
const HOLDING = new Uint8Array(64);

/** A label of 20 letters and digits. */
const labelOf = (index: number): string => `n${index.toString(36).padStart(7, '0')}xxxxyyyyzzzz`;

function wireOf(label: string): Uint8Array {
  HOLDING.fill(0);
  HOLDING[0] = label.length;
  for (let at = 0; at < label.length; at++) HOLDING[at + 1] = label.charCodeAt(at);
  return HOLDING;
}

/** Names that a zone's table is given at once. */
const AT_ONCE = 2046;

/** Labels that lie in the first part of the places of a table for `count` names, made with the seed that is known. */
export function collidingLabels(count: number): readonly string[] {
  const table = new NameTable(0);
  table.reset(Math.max(64, zoneOf(anyLabels(count)).length >>> 7));
  const view = new DataView(HOLDING.buffer);
  let places = 32;
  while (places * 3 < (count + 2) * 4) places *= 2;
  const end = Math.floor(places / WANTED);
  const labels: string[] = [];
  for (let index = 0; labels.length < count; index++) {
    const label = labelOf(index);
    const wire = wireOf(label);
    if ((table.hash(view, 0, label.length + 1) & (places - 1)) >= end) continue;
    if (labels.length % AT_ONCE === 0) table['reserve'](AT_ONCE, 24 * AT_ONCE);
    table.intern(wire, 0, label.length + 1);
    labels.push(label);
  }
  return labels;
}

/** The places of a table that is at most half full. */
function placesFor(count: number): number {
  let places = 32;
  while (places < count * 2) places *= 2;
  return places;
}

/** Labels that do the same to the names of an index. */
export function collidingOwners(count: number): readonly string[] {
  const tree = new NameTree(0);
  const places = placesFor(count);
  const labels: string[] = [];
  for (let index = 0; labels.length < count; index++) {
    const wire = wireOf(labelOf(index));
    if ((tree.hash(wire, 0) & (places - 1)) * WANTED >= places) continue;
    tree.intern(wire, 0);
    labels.push(labelOf(index));
  }
  return labels;
}

/** Texts that do the same to ids. */
export function collidingIds(count: number): readonly string[] {
  const known = new RecordIds(0);
  const places = placesFor(count);
  const ids: string[] = [];
  for (let index = 0; ids.length < count; index++) {
    const id = labelOf(index);
    if ((known.hash(id) & (places - 1)) * WANTED >= places) continue;
    known.push(id);
    ids.push(id);
  }
  return ids;
}

/** As many labels of the same form that nobody has chosen. */
export const anyLabels = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => labelOf(index * WANTED));

/** A zone with an address at each label; what else it needs comes behind them, so that a table has nothing before. */
export const zoneOf = (labels: readonly string[]): string =>
  `$ORIGIN example.com.\n$TTL 3600\n${labels.map((label) => `${label} A 192.0.2.1\n`).join('')}${rest}`;

const rest =
  '@ SOA ns1 h 1 7200 3600 1209600 3600\n@ NS ns1\n@ NS ns2\nns1 A 192.0.2.1\nns2 A 198.51.100.1\n';
