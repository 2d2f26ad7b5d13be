import type { Glance, Occasion } from './define.ts';

/** Marks values of an octet for a glance. */
export function onlyValues(...marked: readonly number[]): Uint8Array {
  const values = new Uint8Array(256);
  for (const value of marked) values[value] = 1;
  return values;
}

/** Marks all values of an octet but some. */
export function allBut(...unmarked: readonly number[]): Uint8Array {
  const values = new Uint8Array(256).fill(1);
  for (const value of unmarked) values[value] = 0;
  return values;
}

/** Whether a rule is asked about each record of a type, whatever is seen of it. */
export const isAlways = (occasion: Occasion | undefined, mnemonic: string): boolean =>
  occasion === undefined || (occasion.glances !== undefined && occasion.glances[mnemonic] === undefined);

export const glancesOf = (occasion: Occasion | undefined, mnemonic: string): readonly Glance[] =>
  occasion?.glances?.[mnemonic] ?? [];
