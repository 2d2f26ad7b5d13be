import { bitsBefore, countBefore, hyphensIn, notOfHosts, SMALL } from '../text/four-octets.ts';
import type { HashKey } from './hash-key.ts';
import { MAX_LABEL, MAX_NAME } from './limits.ts';
import { hashFour, hashRest, labelHashes } from './name-hash.ts';
import type { NameForm } from './read-name.ts';

/** What `readPlainLabels` tells beside the form: where in the text the name ends, and whether it ends in a dot. */
export interface PlainForm extends NameForm {
  stop: number;
  isAbsolute: boolean;
  /** How many labels have their hashes in `labelHashes`, folded: all, or none of a name with octets that no host name has, or
   * where hashes are made with care. */
  hashed: number;
  key: HashKey;
}

const DOT = 0x2e;
const HYPHEN = 0x2d;
/** Printable, but with another meaning; `@` alone is the origin. */
const OTHERS = '".();@\\';

/** By octet that no host name has: what is written of it, or 0 where a plain name ends. */
const odd = Uint8Array.from({ length: 256 }, (_, octet) =>
  octet > 0x20 && octet < 0x7f && !OTHERS.includes(String.fromCharCode(octet)) ? octet : 0,
);

const HIGH_BITS = 0x80808080;

/**
 * Reads a name without escapes from `start` on, up to an octet that no such name has, and writes its labels as `readLabels` does.
 * Answers where the labels end, or -1 for what is no name, or one that only `readLabels` reads. A line feed and three octets must follow
 * somewhere.
 */
export function readPlainLabels(
  text: DataView,
  start: number,
  out: DataView,
  at: number,
  fold: boolean,
  form: PlainForm,
): number {
  const small = fold ? SMALL : 0;
  const most = at + MAX_NAME;
  let hyphens = 0;
  let isOdd = false;
  let isHashed = true;
  let labels = 0;
  const { seed } = form.key;
  let hash = seed;
  let lengthAt = at;
  let to = at + 1;
  let from = start;
  while (to < most) {
    const four = text.getInt32(from, true);
    const others = notOfHosts(four);
    out.setInt32(to, four | small, true);
    if (others === 0) {
      hyphens |= hyphensIn(four);
      hash = hashFour(hash, four | SMALL);
      from += 4;
      to += 4;
      continue;
    }
    const count = countBefore(others);
    hyphens |= hyphensIn(four) & ((others & -others) - 1);
    from += count;
    to += count;
    const octet = (four >>> (8 * count)) & 0xff;
    if (odd[octet] !== 0) {
      isOdd = true;
      isHashed = false;
      out.setUint8(to++, octet);
      from++;
      continue;
    }
    const length = to - lengthAt - 1;
    if (length === 0) {
      if (octet === DOT || from === start) return -1;
      form.isAbsolute = true;
      to--;
    } else {
      if (length > MAX_LABEL) return -1;
      if (
        (hyphens & HIGH_BITS) !== 0 &&
        (out.getUint8(lengthAt + 1) === HYPHEN || out.getUint8(to - 1) === HYPHEN)
      )
        isOdd = true;
      out.setUint8(lengthAt, length);
      labelHashes[labels++] = hashRest(hash, (four | SMALL) & bitsBefore(others), length);
      hash = seed;
      form.isAbsolute = false;
      if (octet === DOT) {
        lengthAt = to++;
        from++;
        continue;
      }
    }
    form.stop = from;
    form.hashed = isHashed && !form.key.isCareful ? labels : 0;
    form.odd = isOdd;
    form.hyphens = (hyphens & HIGH_BITS) !== 0;
    return to;
  }
  return -1;
}
