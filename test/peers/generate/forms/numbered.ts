import { choice, type FieldForm, inOrder, one, oneOf, type Texts } from '../field.ts';
import { hexOf } from '../texts.ts';
import type { TypeForm } from '../type-form.ts';

/** Content in the form of RFC 3597 5, of any of these lengths. */
const octets = (...lengths: readonly number[]): FieldForm => ({
  label: 'octets',
  valid: oneOf(
    ...lengths.map((length) => (length === 0 ? one('0') : inOrder(String(length), hexOf(length)))),
  ),
  faults: {
    'one octet more than said': inOrder('8', hexOf(9)),
    'one octet less than said': inOrder('8', hexOf(7)),
    'odd number of digits': inOrder(
      '8',
      hexOf(8).map((hex) => hex.slice(1)),
    ),
    'no digit': inOrder(
      '8',
      hexOf(8).map((hex) => `${hex.slice(1)}g`),
    ),
    'length above the range': inOrder('65536', hexOf(8)),
    'length no number': inOrder('x', hexOf(8)),
    'length left out': hexOf(8),
  },
});

const numbered = (type: string, code: number, ...lengths: readonly number[]): TypeForm => ({
  type,
  written: `TYPE${code}`,
  fields: [choice('mark', ['\\#'], { missing: [''] }), octets(...lengths)],
  openEnded: true,
});

/** Types whose mnemonic none of the peers reads: reserved ones without a text form, and those of 2025. */
export const numberedForms: readonly TypeForm[] = [
  numbered('UINFO', 100, 0, 1, 8, 40),
  numbered('UID', 101, 0, 1, 8, 40),
  numbered('GID', 102, 0, 1, 8, 40),
  numbered('UNSPEC', 103, 0, 1, 8, 40),
  {
    ...numbered('CLA', 263, 8),
    fields: [
      choice('mark', ['\\#'], { missing: [''] }),
      { ...octets(8), valid: oneOf(inOrder('12 0B', hexAsText(11)), inOrder('4 01', hexAsText(1), '0161')) },
    ],
  },
  numbered('IPN', 264, 8),
];

/** Letters, each as two digits. */
function hexAsText(length: number): Texts {
  return hexOf(length).map((hex) => hex.replace(/../g, (pair) => `6${pair[1] ?? '1'}`));
}
