const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/** So many milliseconds in the largest unit of which there is at least one, rounded up. */
export function spanText(milliseconds: number): string {
  const [unit, length] = units.find(([, one]) => milliseconds >= one) ?? units[3];
  const count = Math.ceil(milliseconds / length);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
