import type { HashKey } from './hash-key.ts';
import { keyedView } from './keyed-hash.ts';

/** What a label weighs more for each one behind it. */
const WEIGHT = 0x01000193;
const MULTIPLIER = 0x2c1b3c6d;

/** The hashes of the labels of a name that has just been read. */
export const labelHashes: Int32Array = new Int32Array(128);

/**
 * The hash of the name whose labels are the octets `at` to `at + length`, behind which four more may be read. It is a sum over the labels, each
 * weighed by how many stand behind it, so that from the apex downwards the hash of a name passes those of its ancestors.
 */
export function hashName(view: DataView, at: number, length: number, key: HashKey): number {
  const end = at + length;
  let labels = 0;
  for (let label = at; label < end; label += view.getUint8(label) + 1)
    labelHashes[labels++] = key.isCareful ? keyedLabel(view, label, key) : hashLabel(view, label, key.seed);
  return key.isCareful ? hashInTurn(labels) : hashLabels(labels);
}

/** The hash of the name of the first so many labels, as `AncestorHash` takes them where it is careful. */
function hashInTurn(count: number): number {
  let state = 0;
  for (let label = count - 1; label >= 0; label--) state = hashFour(state, labelHashes[label]!);
  return mixed(state);
}

/** The hash of the name of the first so many labels. */
export function hashLabels(count: number): number {
  let sum = 0;
  for (let label = 0; label < count; label++) sum = (Math.imul(sum, WEIGHT) + labelHashes[label]!) | 0;
  return mixed(sum);
}

/** Takes one label after the other, from the apex downwards. */
export class AncestorHash {
  private sum = 0;
  private weight = 1;

  reset(): void {
    this.sum = 0;
    this.weight = 1;
  }

  /** The hash of the name that starts with the label at `at`. */
  add(view: DataView, at: number, key: HashKey): number {
    if (key.isCareful) {
      this.sum = hashFour(this.sum, keyedLabel(view, at, key));
      return mixed(this.sum);
    }
    this.sum = (this.sum + Math.imul(hashLabel(view, at, key.seed), this.weight)) | 0;
    this.weight = Math.imul(this.weight, WEIGHT);
    return mixed(this.sum);
  }
}

/** Of a label behind its length, four octets at a time. */
function hashLabel(view: DataView, at: number, seed: number): number {
  const length = view.getUint8(at);
  const last = at + 1 + (length & ~3);
  let hash = seed;
  for (let from = at + 1; from < last; from += 4) hash = hashFour(hash, view.getInt32(from, true));
  return hashRest(hash, view.getInt32(last, true) & ((1 << (8 * (length & 3))) - 1), length);
}

/** Of a label with its length. */
const keyedLabel = (view: DataView, at: number, key: HashKey): number =>
  keyedView(key, view, at, view.getUint8(at) + 1);

/** Takes four more octets of a label. */
export function hashFour(hash: number, four: number): number {
  const product = Math.imul(hash ^ four, MULTIPLIER);
  return product ^ (product >>> 15);
}

/** Takes the octets of a label that are left, at most three of `length`. */
export const hashRest = (hash: number, rest: number, length: number): number =>
  hashFour((hash + length) | 0, rest);

/** Spreads a hash over all its bits, with its sign: what is no small integer would be made an object of. */
export function mixed(sum: number): number {
  const hash = Math.imul(sum ^ (sum >>> 15), MULTIPLIER);
  return hash ^ (hash >>> 13);
}
