import type { RandomBytes } from '../ports.ts';

/** The same elements in an order that the octets of `random` decide. */
export function shuffle<T>(list: readonly T[], random: RandomBytes): T[] {
  const shuffled = [...list];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const [high = 0, low = 0] = random(2);
    const other = ((high << 8) | low) % (last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}
