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

/** How many characters must be put in, taken out, replaced or swapped with the next to make one text of the other. */
export function editDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const next = [row];
    for (let column = 1; column <= right.length; column++) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwap = row > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      next.push(
        Math.min(
          last[column - 1]! + (isSame ? 0 : 1),
          last[column]! + 1,
          next[column - 1]! + 1,
          isSwap ? beforeLast[column - 2]! + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = next;
  }
  return last[right.length]!;
}
