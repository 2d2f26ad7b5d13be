/** A hint at the word that was probably meant, or nothing. */
export function didYouMean(text: string, words: readonly string[]): string {
  const close = closest(text, words);
  return close === undefined ? '' : `; did you mean ${close}?`;
}

/** The word with the fewest edits, where they are few for its length. */
export function closest(text: string, words: readonly string[]): string | undefined {
  // A word that is much longer than all of them is none of them, and need not be compared.
  if (text.length > 2 * Math.max(0, ...words.map((word) => word.length))) return undefined;
  const distances = words.map((word) => ({ word, distance: editDistance(text, word) }));
  const best = distances.sort((left, right) => left.distance - right.distance)[0];
  return best !== undefined && best.distance <= Math.max(1, text.length / 3) ? best.word : undefined;
}

/** How many characters must be put in, taken out or replaced to make one text of the other (Levenshtein). */
export function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (const [index, char] of [...left].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= right.length; column++) {
      const replaced = row[column - 1]! + (right[column - 1] === char ? 0 : 1);
      next.push(Math.min(replaced, row[column]! + 1, next[column - 1]! + 1));
    }
    row = next;
  }
  return row[right.length]!;
}
