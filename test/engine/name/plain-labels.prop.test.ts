import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashKey } from '../../../src/engine/name/hash-key.ts';
import { hashLabels, hashName } from '../../../src/engine/name/name-hash.ts';
import { type PlainForm, readPlainLabels } from '../../../src/engine/name/plain-labels.ts';
import { isAbsolute, NAME_ROOM, readLabels } from '../../../src/engine/name/read-name.ts';
import { latin1, toHex } from '../../helpers/hex.ts';

const form: PlainForm = {
  odd: false,
  hyphens: false,
  stop: 0,
  isAbsolute: false,
  hashed: 0,
  key: hashKey(7),
};
const out = new Uint8Array(NAME_ROOM + 8);
const view = new DataView(out.buffer);

/** A text up to its first blank, and what is noted about the name that it is; undefined where it is left to others. */
function readPlain(text: string, fold: boolean) {
  const bytes = latin1(`${text} \nxyz`);
  const end = readPlainLabels(new DataView(bytes.buffer, bytes.byteOffset), 0, view, 0, fold, form);
  if (end < 0 || form.stop !== text.length) return undefined;
  const { odd, hyphens, isAbsolute: isFull, hashed } = form;
  if (hashed > 0 && fold) expect(hashLabels(hashed)).toBe(hashName(view, 0, end, form.key));
  return { labels: toHex(out.subarray(0, end)), odd, hyphens, isFull };
}

function read(text: string, fold: boolean) {
  const bytes = latin1(text);
  const noted = { odd: false, hyphens: false };
  const end = readLabels(bytes, 0, bytes.length, out, 0, fold, noted);
  if (end < 0) return undefined;
  const { odd, hyphens } = noted;
  return { labels: toHex(out.subarray(0, end)), odd, hyphens, isFull: isAbsolute(bytes, 0, bytes.length) };
}

const octet = fc.nat(255).map((code) => String.fromCharCode(code));
const part = fc.oneof(
  fc.constantFrom('a', 'Z', '09', '-', '_', '.', '*', '@', '\\', 'example', '\r', '\x10'),
  fc.nat(70).map((length) => 'x'.repeat(length)),
);
const word = fc.array(fc.oneof({ weight: 8, arbitrary: part }, octet), { minLength: 1, maxLength: 12 });

test('for every word that is read so, the labels and what is noted are those of the other reader', () => {
  let taken = 0;
  let left = 0;
  fc.assert(
    fc.property(word, fc.boolean(), (parts, fold) => {
      const text = parts.join('');
      const plain = readPlain(text, fold);
      if (plain === undefined) left++;
      else expect(plain).toEqual(read(text, fold));
      if (plain !== undefined) taken++;
    }),
    { numRuns: 5000 },
  );
  expect(Math.min(taken, left)).toBeGreaterThan(500);
});
