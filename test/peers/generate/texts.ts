import fc from 'fast-check';
import { type FieldForm, one, oneOf, type Texts } from './field.ts';
import { word } from './names.ts';

/** What quotes protect, escapes, and octets by number (RFC 1035 5.1). */
const quoted: Texts = fc
  .array(
    oneOf(
      word,
      one(' ', ';', '(', ')', '\\"', '\\\\', '\\000', '\\255', '\\065', "'", '=', '@', '$', '#', '\\;', '\t'),
    ),
    { maxLength: 8 },
  )
  .map((parts) => `"${parts.join('')}"`);

const wrongStrings: Readonly<Record<string, Texts>> = {
  'string of 256 octets': one(`"${'a'.repeat(256)}"`, `"${'\\097'.repeat(256)}"`),
  'string of 256 octets, no quotes': one('a'.repeat(256)),
  'escape above 255': word.map((text) => `"${text}\\300"`),
  'escape of two digits': word.map((text) => `"${text}\\12"`),
  'quote not closed': word.map((text) => `"${text}`),
};

const string: Texts = oneOf(
  quoted,
  word,
  word.map((text) => `${text}=1,2/3`),
  word.map((text) => `${text}\\ \\;${text}`),
  one('""', `"${'a'.repeat(255)}"`, `"${'\\001'.repeat(255)}"`),
);

/** One character-string (RFC 1035 3.3). */
export const characterString = (label: string): FieldForm => ({ label, valid: string, faults: wrongStrings });

/** One or more of them (RFC 1035 3.3.14). */
export const characterStrings = (label: string): FieldForm => ({
  label,
  valid: fc.array(string, { minLength: 1, maxLength: 4 }).map((strings) => strings.join(' ')),
  faults: wrongStrings,
});

/** So many octets in hexadecimal, upper or lower case. */
export const hexOf = (octets: number): Texts =>
  fc.tuple(fc.uint8Array({ minLength: octets, maxLength: octets }), fc.boolean()).map(([bytes, upper]) => {
    const digits = Buffer.from(bytes).toString('hex');
    return upper ? digits.toUpperCase() : digits;
  });

/** The same with blanks, which the last field of a type may have. */
const hexWithBlanks = (octets: number): Texts =>
  fc
    .tuple(hexOf(octets), fc.integer({ min: 1, max: 40 }))
    .map(([hex, at]) => `${hex.slice(0, at * 2)} ${hex.slice(at * 2)}`.trim());

const wrongHex = (octets: number): Readonly<Record<string, Texts>> => ({
  'odd number of digits': hexOf(octets).map((hex) => hex.slice(1)),
  'no digit': hexOf(octets).map((hex) => `${hex.slice(0, -1)}g`),
});

/** Octets in hexadecimal to the end of the content, of any of these lengths. */
export const hex = (label: string, ...lengths: readonly number[]): FieldForm => ({
  label,
  valid: oneOf(...lengths.flatMap((octets) => [hexOf(octets), hexWithBlanks(octets)])),
  faults: wrongHex(lengths[0] ?? 1),
});

export const base64Of = (octets: number): Texts =>
  fc
    .uint8Array({ minLength: octets, maxLength: octets })
    .map((bytes) => Buffer.from(bytes).toString('base64'));

/** Octets in base64 to the end of the content, of any of these lengths. */
export const base64 = (label: string, ...lengths: readonly number[]): FieldForm => ({
  label,
  valid: oneOf(
    ...lengths.map(base64Of),
    ...lengths.map((octets) => base64Of(octets).map((text) => `${text.slice(0, 8)} ${text.slice(8)}`.trim())),
  ),
  faults: {
    'no base64 character': base64Of(lengths[0] ?? 3).map((text) => `!${text.slice(1)}`),
    'cut off': base64Of(30).map((text) => text.slice(0, -1)),
    'padding inside': base64Of(30).map((text) => `${text.slice(0, 6)}==${text.slice(8)}`),
  },
});
