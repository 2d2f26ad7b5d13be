import { belowApex } from '../name/zone-names.ts';

/** Where the last of the labels starts that the wire form `name` has before `end`. */
function lastLabel(name: Uint8Array, end: number): number {
  let label = 0;
  for (let at = 0; at < end; at += name[at]! + 1) label = at;
  return label;
}

/** The labels of `name` before `end`, and `rest` behind them. */
function joined(name: Uint8Array, end: number, rest: Uint8Array): Uint8Array {
  const made = new Uint8Array(end + rest.length);
  made.set(name.subarray(0, end));
  made.set(rest, end);
  return made;
}

/**
 * What an origin was meant to be that ends in the zone's name before that is added; undefined where it does not. `written`: octets of its
 * labels as they are written.
 */
export function meantInFull(origin: Uint8Array, written: number, apex: Uint8Array): Uint8Array | undefined {
  if (written === 0 || apex.length === 1) return undefined;
  if (belowApex(origin, 0, written, apex, apex.length - 1) < 0) return undefined;
  return joined(origin, written, Uint8Array.of(0));
}

/**
 * What a relative origin was probably meant to be that is added to the one before: one that ends in the label with which that starts, or
 * one that follows another origin of the same text (`goesOn`), where each was meant to be below the zone.
 */
export function meantBeside(
  origin: Uint8Array,
  written: number,
  before: Uint8Array,
  apex: Uint8Array,
  goesOn: boolean,
): Uint8Array | undefined {
  if (written === 0 || before.length === 1) return undefined;
  const last = lastLabel(origin, written);
  const label = origin.subarray(last, written);
  if (label.every((octet, at) => octet === before[at])) return joined(origin, last, before);
  return goesOn ? joined(origin, written, apex) : undefined;
}
