/** Marks values of an octet for a glance. */
export function onlyValues(...marked: readonly number[]): Uint8Array {
  const values = new Uint8Array(256);
  for (const value of marked) values[value] = 1;
  return values;
}
