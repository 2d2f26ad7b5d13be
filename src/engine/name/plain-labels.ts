import { lowerCase } from '../text/classes.ts';
import { MAX_LABEL, MAX_NAME } from './limits.ts';
import type { NameForm } from './read-name.ts';

/** What `readPlainLabels` tells beside the form: where in the text the name ends, and whether it ends in a dot. */
export interface PlainForm extends NameForm {
  stop: number;
  isAbsolute: boolean;
}

/**
 * Reads a name without escapes from `bytes[start]` on, up to an octet that no such name has, and writes its labels as `readLabels` does.
 * Answers where the labels end, or -1 for what is no name, or one that only `readLabels` reads. A line feed must follow somewhere.
 */
export function readPlainLabels(
  bytes: Uint8Array,
  start: number,
  out: Uint8Array,
  at: number,
  fold: boolean,
  form: PlainForm,
): number {
  const table = fold ? folded : asItIs;
  const most = at + MAX_NAME;
  let seen = 0;
  let lengthAt = at;
  let to = at + 1;
  let from = start;
  while (to < most) {
    const entry = table[bytes[from]!]!;
    if (entry < SPECIAL) {
      seen |= entry;
      out[to++] = entry;
      from++;
      continue;
    }
    const length = to - lengthAt - 1;
    if (length === 0) {
      if (entry === DOT_ENTRY || from === start) return -1;
      form.isAbsolute = true;
      return finish(form, from, to - 1, seen);
    }
    if (length > MAX_LABEL) return -1;
    if ((seen & HYPHENS) !== 0 && (out[lengthAt + 1] === HYPHEN || out[to - 1] === HYPHEN)) seen |= ODD;
    out[lengthAt] = length;
    if (entry !== DOT_ENTRY) {
      form.isAbsolute = false;
      return finish(form, from, to, seen);
    }
    lengthAt = to++;
    from++;
  }
  return -1;
}

function finish(form: PlainForm, stop: number, end: number, seen: number): number {
  form.stop = stop;
  form.odd = (seen & ODD) !== 0;
  form.hyphens = (seen & HYPHENS) !== 0;
  return end;
}

const DOT = 0x2e;
const HYPHEN = 0x2d;
/** Set in an entry of the tables for an octet that no host name has. */
const ODD = 0x100;
/** Set in the entry of the hyphen. */
const HYPHENS = 0x200;
/** Set in the entries of the dot and of all octets at which a plain name ends. */
const SPECIAL = 0x400;
const DOT_ENTRY = SPECIAL | 1;
/** Printable, but with another meaning; `@` alone is the origin. */
const OTHERS = '"();@\\';

const isLetterOrDigit = (octet: number): boolean =>
  (octet >= 0x30 && octet <= 0x39) || ((octet | 0x20) >= 0x61 && (octet | 0x20) <= 0x7a);

function tableOf(written: (octet: number) => number): Uint16Array {
  const table = new Uint16Array(256).fill(SPECIAL);
  for (let octet = 0x21; octet < 0x7f; octet++)
    if (!OTHERS.includes(String.fromCharCode(octet)))
      table[octet] = written(octet) | (octet === HYPHEN ? HYPHENS : isLetterOrDigit(octet) ? 0 : ODD);
  table[DOT] = DOT_ENTRY;
  return table;
}

const asItIs = tableOf((octet) => octet);
const folded = tableOf((octet) => lowerCase[octet]!);
