/** Up to here, sorting by insertion is fastest. */
const SMALL = 8;

type Numbers = Float64Array | Uint32Array;

/**
 * Sorts numbers by what they stand for; equal ones keep their order. Arrays of V8 make two more of themselves to be sorted, of twice
 * as many octets for each number, and a node may have millions of records.
 */
export function mergeSort(numbers: Numbers, compare: (left: number, right: number) => number): void {
  const { length } = numbers;
  for (let start = 0; start < length; start += SMALL)
    insert(numbers, start, Math.min(start + SMALL, length), compare);
  if (length <= SMALL) return;
  let from = numbers;
  let to: Numbers = numbers instanceof Uint32Array ? new Uint32Array(length) : new Float64Array(length);
  for (let size = SMALL; size < length; size *= 2) {
    for (let start = 0; start < length; start += 2 * size)
      merge(from, to, start, Math.min(start + size, length), Math.min(start + 2 * size, length), compare);
    [from, to] = [to, from];
  }
  if (from !== numbers) numbers.set(from);
}

function insert(
  numbers: Numbers,
  start: number,
  stop: number,
  compare: (left: number, right: number) => number,
): void {
  for (let index = start + 1; index < stop; index++) {
    const number = numbers[index]!;
    let at = index;
    for (; at > start && compare(numbers[at - 1]!, number) > 0; at--) numbers[at] = numbers[at - 1]!;
    numbers[at] = number;
  }
}

/** Merges the sorted numbers from `start` to `middle` with those from there to `stop`. */
function merge(
  from: Numbers,
  to: Numbers,
  start: number,
  middle: number,
  stop: number,
  compare: (left: number, right: number) => number,
): void {
  // What is sorted already costs one comparison.
  if (middle === stop || compare(from[middle - 1]!, from[middle]!) <= 0) {
    to.set(from.subarray(start, stop), start);
    return;
  }
  let left = start;
  let right = middle;
  for (let at = start; at < stop; at++) {
    const takesLeft = right === stop || (left < middle && compare(from[left]!, from[right]!) <= 0);
    to[at] = from[takesLeft ? left++ : right++]!;
  }
}
