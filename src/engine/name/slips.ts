/** How many letters are too many, missing or wrong, or change places with their neighbour, between two short words. */
export function slipsBetween(left: Uint8Array, right: Uint8Array): number {
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const next = [row];
    for (let column = 1; column <= right.length; column++) {
      const wrong = left[row - 1] === right[column - 1] ? 0 : 1;
      let least = Math.min(next[column - 1]! + 1, last[column]! + 1, last[column - 1]! + wrong);
      const isSwapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && isSwapped) least = Math.min(least, before[column - 2]! + 1);
      next.push(least);
    }
    before = last;
    last = next;
  }
  return last[right.length]!;
}
