import { lowerCase } from '../text/classes.ts';

/** Where the labels of a zone's names end: arithmetic on names in wire form. */

/** Octets of the labels of the wire name at `at`, the root's zero not counted. */
export function labelsLength(bytes: Uint8Array, at: number): number {
  let end = at;
  while (bytes[end] !== 0) end += bytes[end]! + 1;
  return end - at;
}

/** How many labels the wire name at `at` has, the root not counted. */
export function labelCount(bytes: Uint8Array, at: number): number {
  let count = 0;
  for (let label = at; bytes[label] !== 0; label += bytes[label]! + 1) count++;
  return count;
}

/**
 * How many octets of the labels `bytes[at..end)` stand before the apex's labels: 0 for the apex itself, -1 when
 * the name is not at or below the apex. `apex` holds `apexLength` octets of labels without the root's zero.
 */
export function belowApex(
  bytes: Uint8Array,
  at: number,
  end: number,
  apex: Uint8Array,
  apexLength: number,
): number {
  const boundary = end - apexLength;
  if (boundary < at) return -1;
  // Names of other zones differ in their last octets, mostly.
  for (let index = apexLength - 1; index >= 0; index--)
    if (bytes[boundary + index] !== apex[index]) return -1;
  return atLabel(bytes, at, boundary);
}

/** The same where the letters of the name are not folded. */
export function belowApexInAnyCase(
  bytes: Uint8Array,
  at: number,
  end: number,
  apex: Uint8Array,
  apexLength: number,
): number {
  const boundary = end - apexLength;
  if (boundary < at) return -1;
  for (let index = apexLength - 1; index >= 0; index--)
    if (lowerCase[bytes[boundary + index]!] !== apex[index]) return -1;
  return atLabel(bytes, at, boundary);
}

function atLabel(bytes: Uint8Array, at: number, boundary: number): number {
  let label = at;
  while (label < boundary) label += bytes[label]! + 1;
  return label === boundary ? boundary - at : -1;
}
