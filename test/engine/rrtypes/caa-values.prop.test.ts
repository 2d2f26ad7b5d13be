import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caaFaults, caaTags } from '../../../src/engine/rrtypes/caa-values.ts';
import { latin1 } from '../../helpers/hex.ts';

/** Values, right and nearly right, cut and joined at random. */
const piece = fc.constantFrom(
  ...[
    'ca',
    'example',
    '.',
    '..',
    ';',
    '@',
    'mailto:',
    'MAILTO:',
    'a b',
    ' ',
    '-',
    'https://',
    '\x7f',
    '!',
    '1',
    '',
  ],
);
const value = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

describe.each(caaTags)('$tag', (tag) => {
  const isQuick = (text: string): boolean => {
    const bytes = latin1(`x${text}x`);
    return tag.quick(bytes, 1, bytes.length - 1);
  };

  const fits = (text: string): boolean => tag.faults(latin1(text), 0, text.length).length === 0;

  test('what is taken by its octets is of the right form', () => {
    fc.assert(
      fc.property(value, (text) => {
        if (isQuick(text)) expect(fits(text), text).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    'ca..example',
    '.ca',
    'ca.',
    'mailto:a b@example',
    'mailto:@b',
    'mailto:a@',
    'mailto:a@b@c',
    'mailto:a@\x7f',
  ])('%j is read as its form says', (text) => {
    expect(caaFaults(tag, latin1(text), 0, text.length).length === 0).toBe(fits(text));
  });
});
