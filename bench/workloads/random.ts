/** A seeded source of everything the generators vary: the same seed gives the same bytes on every machine. */
export interface Random {
  /** An integer from 0 to `limit - 1`. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  text(length: number, alphabet: string): string;
  shuffle<T>(items: T[]): void;
}

/** mulberry32: 32 bits of state are plenty for test data, and it is the shortest that passes gjrand. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (limit: number): number => Math.floor(unit() * limit);
  return {
    below,
    chance: (probability) => unit() < probability,
    pick: (from) => pick(from, below),
    text: (length, alphabet) => {
      let text = '';
      for (let i = 0; i < length; i += 1) text += alphabet.charAt(below(alphabet.length));
      return text;
    },
    shuffle: (items) => shuffle(items, below),
  };
}

function pick<T>(from: readonly T[], below: (limit: number) => number): T {
  if (from.length === 0) throw new TypeError('nothing to pick from');
  return from[below(from.length)] as T;
}

function shuffle<T>(items: T[], below: (limit: number) => number): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    const held = items[last] as T;
    items[last] = items[other] as T;
    items[other] = held;
  }
}
