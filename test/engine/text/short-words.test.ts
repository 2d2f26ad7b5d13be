import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rrTypes } from '../../../src/engine/rrtypes/registry.ts';
import { ShortWords } from '../../../src/engine/text/short-words.ts';
import { latin1 } from '../../helpers/hex.ts';

const numbers = new Map(rrTypes.map(({ mnemonic, code }) => [mnemonic, code]));
const words = new ShortWords(numbers);

/** What is found at the start of a text, and how long it is. */
function find(text: string): readonly [number: number, length: number] | undefined {
  const bytes = latin1(`${text}\nxyz`);
  const number = words.find(new DataView(bytes.buffer, bytes.byteOffset), 0);
  return number < 0 ? undefined : [number, words.length];
}

test('words of up to eight octets are found in any case, before a blank or a line break', () => {
  for (const [word, number] of numbers)
    for (const written of [word, word.toLowerCase()])
      for (const behind of [' ', '\t', '', '\r', ' RRSIG'])
        expect(find(written + behind), written).toEqual(word.length > 8 ? undefined : [number, word.length]);
});

test('for every word, only one of them is found', () => {
  const start = fc.constantFrom(...numbers.keys(), '');
  const octets = fc.string({
    unit: fc.constantFrom(...'AaNS3-0 \t\n\r\x0d\x10\x11\x13\x7f\x80\xc1);"'),
    maxLength: 4,
  });
  fc.assert(
    fc.property(start, octets, (word, more) => {
      const text = word + more;
      const end = Array.from(text).findIndex((char) => char <= ' ');
      const written = end < 0 ? text : text.slice(0, end);
      const number = written.length > 8 ? undefined : numbers.get(written.toUpperCase());
      expect(find(text)).toEqual(number === undefined ? undefined : [number, written.length]);
    }),
    { numRuns: 5000 },
  );
});
