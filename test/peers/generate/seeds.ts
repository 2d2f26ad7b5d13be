/** FNV-1a: what is drawn for a title depends on it and the seed, not on what else is drawn. */
export function seedOf(title: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const char of title) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}

/** In an order that the seed gives. */
export const shuffled = <Item extends { readonly title: string }>(
  items: readonly Item[],
  seed: number,
): readonly Item[] =>
  items
    .map((item) => ({ item, rank: seedOf(item.title, seed) }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ item }) => item);
